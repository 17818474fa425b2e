import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
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
 * Says that what is shown is old, since when and why: all of it where the
 * backend is not heard, else that of the clusters which do not answer it.
 *
 * @internal
 */
export function StaleNotice(props: {
  items: VirtualMachineDetails[];
  /** Since when the backend has not been heard. */
  backendSince?: Date;
}) {
  const { items, backendSince } = props;
  const { t } = useTexts();
  if (backendSince) {
    return <Notice text={t('stale.backend')} since={backendSince} />;
  }
  const clusters = new Map(
    items.map(({ cluster }) => [cluster.name, cluster] as const),
  );
  return (
    <>
      {[...clusters.values()]
        .filter(({ state }) => state === 'stale')
        .map(({ name, title, since, message }) => (
          <Notice
            key={name}
            text={t('stale.cluster', { cluster: title ?? name })}
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
  const { t } = useTexts();
  return (
    <div className={classes.root} role="status">
      <CloudOffIcon className={classes.icon} aria-hidden="true" />
      <div className={classes.content}>
        <Typography variant="subtitle2" component="p">
          {text} <RelativeTime time={since} />
        </Typography>
        <Typography variant="body2">{t('stale.consequence')}</Typography>
        {reason && (
          <Typography variant="body2">
            {t('stale.reason')}{' '}
            <span lang="en" dir="auto">
              {reason}
            </span>
          </Typography>
        )}
      </div>
    </div>
  );
}
