import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import { ClusterStatus } from 'backstage-plugin-kubevirt-common';
import { RelativeTime } from '../components/RelativeTime';
import { useTexts } from '../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.status.warning}`,
      background: theme.palette.background.paper,
      overflowWrap: 'anywhere',
    },
    icon: { flex: 'none', color: theme.palette.status.warning },
    text: { minWidth: 0 },
  }),
  { name: 'KubevirtClusterNotices' },
);

/**
 * Names the clusters of which the list shows what was last known, or nothing
 * yet; or says that the backend is not heard at all.
 *
 * @internal
 */
export function ClusterNotices(props: {
  clusters: readonly ClusterStatus[];
  /** Since when the backend has not been heard. */
  backendSince?: Date;
}) {
  const { clusters, backendSince } = props;
  const { t } = useTexts();
  if (backendSince) {
    return (
      <Notice
        text={t('stale.backend')}
        since={backendSince}
        reason={t('stale.consequence')}
      />
    );
  }
  return (
    <>
      {clusters
        .filter(({ state }) => state !== 'connected')
        .map(({ name, title, state, since, message }) => (
          <Notice
            key={name}
            text={t(
              state === 'stale'
                ? 'list.stale.cluster'
                : 'list.connecting.cluster',
              { cluster: title ?? name },
            )}
            since={since}
            reason={message}
          />
        ))}
    </>
  );
}

function Notice(props: {
  text: string;
  since: string | Date;
  reason?: string;
}) {
  const { text, since, reason } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="status">
      <CloudOffIcon className={classes.icon} aria-hidden="true" />
      <Typography variant="body2" component="div" className={classes.text}>
        {text} <RelativeTime time={since} />
        {reason && <div dir="auto">{reason}</div>}
      </Typography>
    </div>
  );
}
