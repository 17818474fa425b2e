import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ConditionView, TimelineEntry } from 'backstage-plugin-kubevirt-common';
import { memo, useMemo, useState } from 'react';
import { useTexts } from '../../hooks';
import { Section } from '../Section';
import { isRoutine } from './isRoutine';
import { TimelineFilter, TimelineFilterId } from './TimelineFilter';
import { TimelineItem } from './TimelineItem';

const SHOWN_AT_FIRST = 25;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'KubevirtTimelineSection' },
);

/**
 * What happened to all objects of a virtual machine, newest first. Routine is
 * left out until it is asked for.
 *
 * @internal
 */
export const TimelineSection = memo(
  (props: { timeline: TimelineEntry[]; conditions: ConditionView[] }) => {
    const { timeline, conditions } = props;
    const classes = useStyles();
    const { t } = useTexts();
    const [filter, setFilter] = useState<TimelineFilterId>('important');
    const [all, setAll] = useState(false);
    const routine = useMemo(() => isRoutine(conditions), [conditions]);
    const entries = timeline.filter(
      entry =>
        filter === 'everything' ||
        (filter === 'warnings' ? entry.type === 'Warning' : !routine(entry)),
    );
    const shown = all ? entries : entries.slice(0, SHOWN_AT_FIRST);
    const older = entries.length - shown.length;
    const leftOut = timeline.length - entries.length;
    const empty = {
      everything: 'timeline.empty',
      important: 'timeline.nothingImportant',
      warnings: 'timeline.noWarnings',
    } as const;
    return (
      <Section
        id="timeline"
        title={t('timeline.title')}
        actions={
          timeline.length > 0 && (
            <TimelineFilter value={filter} onChange={setFilter} />
          )
        }
      >
        {entries.length === 0 && (
          <Typography variant="body2">
            {t(timeline.length === 0 ? 'timeline.empty' : empty[filter])}
          </Typography>
        )}
        {shown.length > 0 && (
          <ol className={classes.list}>
            {shown.map(entry => (
              <TimelineItem key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
        {(older > 0 || leftOut > 0) && (
          <div className={classes.foot}>
            {older > 0 && (
              <Button color="primary" onClick={() => setAll(true)}>
                {t('timeline.all', { count: older })}
              </Button>
            )}
            {filter === 'important' && leftOut > 0 && (
              <Typography variant="caption" color="textSecondary">
                {t('timeline.hidden', { count: leftOut })}
              </Typography>
            )}
          </div>
        )}
      </Section>
    );
  },
);
