import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
    },
    bar: {
      height: theme.spacing(2),
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.action.hover,
      '&:first-child': { height: theme.spacing(3), width: '40%' },
      '&:last-child': { width: '70%' },
    },
  }),
  { name: 'KubevirtLoadingBars' },
);

/**
 * The outline of a few lines. It does not move: most loads are over before a
 * movement would be seen.
 *
 * @internal
 */
export function LoadingBars(props: { label: string }) {
  const classes = useStyles();
  return (
    <div className={classes.root} role="status" aria-label={props.label}>
      <div className={classes.bar} />
      <div className={classes.bar} />
      <div className={classes.bar} />
    </div>
  );
}
