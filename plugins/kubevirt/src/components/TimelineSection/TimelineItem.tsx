import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TimelineEntry } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { containerQueries } from '../containerQueries';
import { HealthIcon } from '../HealthIcon';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: '120px 24px minmax(0, 1fr)',
      gap: theme.spacing(0, 1),
      padding: theme.spacing(1, 0),
      overflowWrap: 'anywhere',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      [containerQueries.slim]: {
        gridTemplateColumns: '24px minmax(0, 1fr)',
      },
    },
    time: {
      [containerQueries.slim]: { gridColumn: 2, gridRow: 1 },
    },
    icon: {
      display: 'flex',
      paddingTop: 2,
      [containerQueries.slim]: { gridColumn: 1, gridRow: 1 },
    },
    dot: {
      width: 8,
      height: 8,
      margin: theme.spacing(0.5),
      borderRadius: '50%',
      background: theme.palette.text.secondary,
    },
    text: { [containerQueries.slim]: { gridColumn: 2 } },
    message: { maxWidth: '100ch' },
  }),
  { name: 'KubevirtTimelineItem' },
);

/**
 * One thing that happened, or happened again and again.
 *
 * @internal
 */
export const TimelineItem = memo((props: { entry: TimelineEntry }) => {
  const { at, kind, name, type, reason, message, count } = props.entry;
  const classes = useStyles();
  const { t } = useTexts();
  const details = [
    t(`timeline.type.${type}`),
    `${kind} ${name}`,
    count > 1 && t('timeline.times', { count }),
  ];
  return (
    <li className={classes.root}>
      <Typography
        variant="body2"
        color="textSecondary"
        component="div"
        className={classes.time}
      >
        <RelativeTime time={at} />
      </Typography>
      <div className={classes.icon} aria-hidden="true">
        {type === 'Warning' ? (
          <HealthIcon health="attention" size="small" />
        ) : (
          <span className={classes.dot} />
        )}
      </div>
      <div className={classes.text}>
        <Typography variant="body2" component="div">
          <strong>{reason}</strong>
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {details.filter(Boolean).join(' · ')}
        </Typography>
        {message && (
          <Typography
            variant="body2"
            lang="en"
            dir="auto"
            className={classes.message}
          >
            {message}
          </Typography>
        )}
      </div>
    </li>
  );
});
