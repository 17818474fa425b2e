import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(2),
      alignItems: 'start',
    },
  }),
  { name: 'KubevirtColumns' },
);

/**
 * Inputs side by side where there is room.
 *
 * @internal
 */
export function Columns(props: PropsWithChildren<{}>) {
  const classes = useStyles();
  return <div className={classes.root}>{props.children}</div>;
}
