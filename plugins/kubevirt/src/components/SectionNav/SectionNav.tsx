import { makeStyles } from '@material-ui/core/styles';
import { Link, useLocation } from 'react-router-dom';
import { useTexts } from '../../hooks';

/** The sections, in their order; each is the hash of its URL too. */
const sectionIds = [
  'status',
  'access',
  'disks',
  'network',
  'devices',
  'guest',
  'timeline',
  'manifest',
] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      top: 0,
      zIndex: theme.zIndex.mobileStepper,
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      background: theme.palette.background.paper,
    },
    list: {
      display: 'flex',
      margin: 0,
      padding: theme.spacing(0, 1),
      listStyle: 'none',
      overflowX: 'auto',
    },
    link: {
      ...theme.typography.body2,
      display: 'block',
      padding: theme.spacing(1.25, 1.5),
      whiteSpace: 'nowrap',
      textDecoration: 'none',
      color: theme.palette.text.primary,
      borderBottom: '2px solid transparent',
      '&:hover': { textDecoration: 'underline' },
      '&:focus-visible': { outlineOffset: -3 },
      '&[aria-current]': {
        fontWeight: theme.typography.fontWeightBold,
        borderBottomColor: theme.palette.primary.main,
      },
    },
  }),
  { name: 'KubevirtSectionNav' },
);

/**
 * Links to the sections of the page.
 *
 * @internal
 */
export function SectionNav() {
  const classes = useStyles();
  const { t, word } = useTexts();
  const { hash, search } = useLocation();
  return (
    <nav className={classes.root} aria-label={t('tab.sections')}>
      <ul className={classes.list}>
        {sectionIds.map(id => (
          <li key={id}>
            <Link
              className={classes.link}
              to={{ search, hash: id }}
              aria-current={hash === `#${id}` ? 'location' : undefined}
            >
              {word('section', id)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
