import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren } from 'react';
import { useTexts } from '../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      // What is inside asks for its width, not for that of the window.
      containerType: 'inline-size',
      padding: theme.spacing(2, 3),
      // Room for the words of a slim screen.
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5) },
      color: theme.palette.text.primary,
    },
  }),
  { name: 'KubevirtPageFrame' },
);

/**
 * The room that a page has around it.
 *
 * @internal
 */
export function PageFrame(props: PropsWithChildren<{}>) {
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <section className={classes.root} aria-label={t('list.page.label')}>
      {props.children}
    </section>
  );
}
