import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { containerType: 'inline-size', minWidth: 0 },
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      minWidth: 0,
    },
  }),
  { name: 'KubevirtLayout' },
);

/**
 * What stands in the tab, one below the other. Its width is what
 * `containerQueries` ask for.
 *
 * @internal
 */
export function Layout(props: PropsWithChildren<{}>) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.content}>{props.children}</div>
    </div>
  );
}
