import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PortAccess } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { Obstacles } from './Obstacles';
import { WayList } from './WayList';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
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
    },
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
  const number = String(port);
  const details = [
    application !== name && application,
    service && t('access.service', { service }),
  ].filter(Boolean);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h4">
          {name
            ? t('access.namedPort', { name, port: number, protocol })
            : t('access.port', { port: number, protocol })}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {details.join(' · ')}
        </Typography>
      </div>
      <Obstacles sentences={obstacles} />
      <WayList ways={ways} besides={obstacles} />
    </div>
  );
}
