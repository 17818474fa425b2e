import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    label: {
      maxWidth: '100%',
      padding: theme.spacing(0, 0.75),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    key: { color: theme.palette.text.secondary },
  }),
  { name: 'KubevirtLabelList' },
);

/**
 * Labels, as many in a line as there is room for.
 *
 * @internal
 */
export function LabelList(props: { labels: [key: string, value: string][] }) {
  const classes = useStyles();
  return (
    <ul className={classes.root}>
      {props.labels.map(([key, value]) => (
        <li key={key} className={classes.label} dir="ltr">
          <span className={classes.key}>{key}=</span>
          {value}
        </li>
      ))}
    </ul>
  );
}
