import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    code: {
      padding: theme.spacing(0, 0.5),
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.action.hover,
      fontFamily: 'monospace',
      fontSize: '0.9em',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'KubevirtCodeText' },
);

/**
 * A sentence in which backticks enclose what is typed or written as it is.
 *
 * @internal
 */
export function CodeText(props: { children: string }) {
  const classes = useStyles();
  // What a group of the pattern matched stands at every other place.
  const parts = props.children.split(/`([^`]+)`/);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <code key={at} className={classes.code} dir="ltr">
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}
