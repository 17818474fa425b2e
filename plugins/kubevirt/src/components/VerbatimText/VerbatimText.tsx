import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.default,
      color: theme.palette.text.primary,
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      lineHeight: 1.5,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'KubevirtVerbatimText' },
);

/**
 * What the cluster said, in its own words and its own language.
 *
 * @internal
 */
export function VerbatimText(props: { children: string }) {
  const classes = useStyles();
  return (
    <p className={classes.root} lang="en" dir="auto">
      {props.children}
    </p>
  );
}
