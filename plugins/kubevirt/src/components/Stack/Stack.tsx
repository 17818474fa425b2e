import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { minWidth: 0, overflowWrap: 'anywhere' },
    other: {
      ...theme.typography.caption,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'KubevirtStack' },
);

/**
 * One thing above what belongs to it; what is empty is left out.
 *
 * @internal
 */
export function Stack(props: {
  first?: ReactNode;
  others: (string | false | undefined)[];
}) {
  const classes = useStyles();
  const others = props.others.filter(Boolean);
  if (!props.first && others.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {props.first && <div>{props.first}</div>}
      {others.map(other => (
        <div key={String(other)} className={classes.other}>
          {other}
        </div>
      ))}
    </div>
  );
}
