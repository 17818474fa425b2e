import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { containerQueries } from '../containerQueries';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
      gap: theme.spacing(2, 3),
      [containerQueries.slim]: {
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 136px), 1fr))',
      },
      margin: 0,
    },
    pair: { minWidth: 0 },
    wide: { gridColumn: '1 / -1' },
    key: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
    value: {
      ...theme.typography.body2,
      color: theme.palette.text.primary,
      margin: 0,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'KubevirtKeyValueList' },
);

/**
 * One entry of a `KeyValueList`; left out where it has no value.
 *
 * @internal
 */
export interface KeyValue {
  key: string;
  value: ReactNode;
  /** Takes a row of its own. */
  wide?: boolean;
}

/**
 * Facts, as many beside one another as there is room for.
 *
 * @internal
 */
export function KeyValueList(props: { items: KeyValue[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {props.items
        .filter(
          ({ value }) => value !== undefined && value !== '' && value !== false,
        )
        .map(({ key, value, wide }) => (
          <div
            key={key}
            className={wide ? `${classes.pair} ${classes.wide}` : classes.pair}
          >
            <dt className={classes.key}>{key}</dt>
            <dd className={classes.value}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
