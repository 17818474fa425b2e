import { makeStyles } from '@material-ui/core/styles';
import { DiffLine } from '../diffLines';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(1.5),
      maxHeight: 480,
      overflow: 'auto',
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.default,
      color: theme.palette.text.primary,
      fontFamily: 'monospace',
      fontSize: '0.8125rem',
      lineHeight: 1.5,
    },
    // The sign says it as well.
    '+': { boxShadow: `inset 3px 0 ${theme.palette.status.ok}` },
    '-': { boxShadow: `inset 3px 0 ${theme.palette.status.error}` },
    ' ': {},
  }),
  { name: 'KubevirtCodeLines' },
);

/**
 * Lines of a text or of a comparison; it scrolls in itself, by keyboard too.
 *
 * @internal
 */
export function CodeLines(props: { label: string; lines: DiffLine[] }) {
  const { label, lines } = props;
  const classes = useStyles();
  const isDiff = lines.some(({ sign }) => sign !== ' ');
  return (
    <pre
      className={classes.root}
      // A region that scrolls has to be reachable.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={label}
      lang="en"
    >
      {lines.map(({ sign, text }, index) => (
        // A line has no other identity than its place.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} className={classes[sign]}>
          {isDiff ? ` ${sign} ${text}` : text || ' '}
        </div>
      ))}
    </pre>
  );
}
