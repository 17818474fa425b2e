import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PortAccess } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { HealthIcon } from '../HealthIcon';
import { WayList } from './WayList';

const useStyles = makeStyles(
  theme => ({
    root: {
      minWidth: 0,
      padding: theme.spacing(2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      overflowWrap: 'anywhere',
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(2),
      marginBottom: theme.spacing(1.5),
    },
    obstacles: {
      listStyle: 'none',
      margin: theme.spacing(0, 0, 2),
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1),
    },
    obstacle: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'KubevirtPortCard' },
);

/**
 * One port: what speaks on it, what is in the way, and the ways to it.
 *
 * @internal
 */
export function PortCard(props: { port: PortAccess }) {
  const { name, port, protocol, application, service, ways, obstacles } =
    props.port;
  const classes = useStyles();
  const { t } = useTexts();
  const details = [
    application !== name && application,
    service && t('access.service', { service }),
  ].filter(Boolean);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h4">
          {name && `${name}: `}
          {t('access.port', { port: String(port), protocol })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {details.join(' · ')}
        </Typography>
      </div>
      {obstacles.length > 0 && (
        <ul className={classes.obstacles} aria-label={t('access.obstacles')}>
          {obstacles.map(obstacle => (
            <li key={obstacle} className={classes.obstacle}>
              <HealthIcon health="attention" size="small" />
              <Typography variant="body2" lang="en" dir="auto">
                {obstacle}
              </Typography>
            </li>
          ))}
        </ul>
      )}
      <WayList ways={ways} />
    </div>
  );
}
