import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      minWidth: 0,
      maxWidth: '100%',
    },
    text: {
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      overflowWrap: 'anywhere',
      minWidth: 0,
      unicodeBidi: 'isolate',
    },
  }),
  { name: 'KubevirtCopyableText' },
);

/**
 * An address or another short text that people take elsewhere.
 *
 * @internal
 */
export function CopyableText(props: { text: string; label: string }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <span className={classes.text}>{props.text}</span>
      <CopyButton text={props.text} label={props.label} />
    </span>
  );
}
