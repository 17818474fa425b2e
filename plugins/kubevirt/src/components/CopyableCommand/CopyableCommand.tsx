import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      minWidth: 0,
      padding: theme.spacing(0.5, 0.5, 0.5, 1.5),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      background: theme.palette.background.default,
    },
    lines: {
      flex: 1,
      minWidth: 0,
      margin: 0,
      padding: theme.spacing(0.5, 0),
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      lineHeight: 1.5,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      color: theme.palette.text.primary,
      // Commands read from left to right in every language.
      direction: 'ltr',
      textAlign: 'left',
    },
  }),
  { name: 'KubevirtCopyableCommand' },
);

/**
 * Lines for a shell, with a button that copies all of them.
 *
 * @internal
 */
export function CopyableCommand(props: { lines: string[]; label: string }) {
  const classes = useStyles();
  const text = props.lines.join('\n');
  return (
    <div className={classes.root}>
      <pre className={classes.lines}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={props.label} />
    </div>
  );
}
