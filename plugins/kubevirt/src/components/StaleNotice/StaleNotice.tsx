import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import { ClusterStatus } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(2),
      padding: theme.spacing(1.5, 2),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.status.warning}`,
      background: theme.palette.background.paper,
      overflowWrap: 'anywhere',
    },
    icon: { flex: 'none', color: theme.palette.status.warning },
    content: { minWidth: 0 },
  }),
  { name: 'KubevirtStaleNotice' },
);

/**
 * Says that what is shown is old: since when, and why.
 *
 * @internal
 */
export function StaleNotice(props: {
  cluster: ClusterStatus;
  /** Since when the backend has not been heard. */
  backendSince?: Date;
}) {
  const { cluster, backendSince } = props;
  const classes = useStyles();
  const { t } = useTexts();
  if (!backendSince && cluster.state !== 'stale') {
    return null;
  }
  const message = backendSince ? undefined : cluster.message;
  return (
    <div className={classes.root} role="status">
      <CloudOffIcon className={classes.icon} aria-hidden="true" />
      <div className={classes.content}>
        <Typography variant="subtitle2" component="p">
          {backendSince
            ? t('stale.backend')
            : t('stale.cluster', {
                cluster: cluster.title ?? cluster.name,
              })}{' '}
          <RelativeTime time={backendSince ?? cluster.since} />
        </Typography>
        <Typography variant="body2">{t('stale.consequence')}</Typography>
        {message && (
          <Typography variant="body2">
            {t('stale.reason')}{' '}
            <span lang="en" dir="auto">
              {message}
            </span>
          </Typography>
        )}
      </div>
    </div>
  );
}
