import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloudOffIcon from '@material-ui/icons/CloudOff';
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
  { name: 'KubevirtConnectionNotice' },
);

/**
 * Says that somebody is not heard, perhaps since when, and what follows from
 * it.
 *
 * @internal
 */
export function ConnectionNotice(props: {
  text: string;
  since?: string | Date;
  consequence?: string;
  /** Why, in the words of who said so. */
  reason?: string;
}) {
  const { text, since, consequence, reason } = props;
  const classes = useStyles();
  const { t } = useTexts();
  return (
    <div className={classes.root} role="status">
      <CloudOffIcon className={classes.icon} aria-hidden="true" />
      <div className={classes.content}>
        <Typography variant="subtitle2" component="p">
          {text} {since && <RelativeTime time={since} />}
        </Typography>
        {consequence && <Typography variant="body2">{consequence}</Typography>}
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
