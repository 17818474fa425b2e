import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import { useTexts } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { display: 'flex', gap: theme.spacing(1) },
    icon: { flex: 'none', color: theme.palette.text.secondary },
  }),
  { name: 'KubevirtObstacles' },
);

/**
 * What keeps something from working at the moment.
 *
 * @internal
 */
export function Obstacles(props: { sentences?: string[] }) {
  const { sentences = [] } = props;
  const classes = useStyles();
  const { t } = useTexts();
  if (sentences.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('access.obstacles')}>
      {sentences.map(sentence => (
        <li key={sentence} className={classes.item}>
          <BlockIcon
            className={classes.icon}
            fontSize="small"
            aria-hidden="true"
          />
          <Typography variant="body2" lang="en" dir="auto">
            {sentence}
          </Typography>
        </li>
      ))}
    </ul>
  );
}
