import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { PropsWithChildren, ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 160px',
      gap: theme.spacing(1, 2),
      alignItems: 'center',
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    text: {
      display: 'grid',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
    title: { fontWeight: 600 },
  }),
  { name: 'KubevirtRowCard' },
);

/**
 * Something that can be chosen, with what is known of it, and the input that
 * chooses it.
 *
 * @internal
 */
export function RowCard(
  props: PropsWithChildren<{ title: string; facts: string; input: ReactNode }>,
) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        <Typography variant="body2" className={classes.title}>
          {props.title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {props.facts}
        </Typography>
        {props.children}
      </div>
      {props.input}
    </div>
  );
}
