import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren, ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { '* + &': { marginTop: theme.spacing(1) } },
    summary: {
      display: 'list-item',
      width: 'fit-content',
      maxWidth: '100%',
      padding: theme.spacing(0.5, 0),
      cursor: 'pointer',
      overflowWrap: 'anywhere',
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      ...theme.typography.body2,
      fontWeight: 500,
      '&:hover': { textDecoration: 'underline' },
    },
    content: { paddingTop: theme.spacing(1) },
  }),
  { name: 'KubevirtDisclosure' },
);

/**
 * Something that opens at a click, by the browser's own means.
 *
 * @internal
 */
export function Disclosure(
  props: PropsWithChildren<{ summary: ReactNode; initiallyOpen?: boolean }>,
) {
  const classes = useStyles();
  return (
    <details className={classes.root} open={props.initiallyOpen}>
      <summary className={classes.summary}>{props.summary}</summary>
      <div className={classes.content}>{props.children}</div>
    </details>
  );
}
