import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { TimelineEntry } from 'backstage-plugin-kubevirt-common';
import { memo, useMemo, useState } from 'react';
import { useTexts } from '../../hooks';
import { Section } from '../Section';
import { TimelineItem } from './TimelineItem';
import { timelineKeys } from './timelineKeys';

const SHOWN_AT_FIRST = 25;

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    more: { marginTop: theme.spacing(1) },
  }),
  { name: 'KubevirtTimelineSection' },
);

/**
 * What happened to all objects of a virtual machine, newest first.
 *
 * @internal
 */
export const TimelineSection = memo((props: { timeline: TimelineEntry[] }) => {
  const classes = useStyles();
  const { t } = useTexts();
  const [warningsOnly, setWarningsOnly] = useState(false);
  const [all, setAll] = useState(false);
  const keys = useMemo(() => timelineKeys(props.timeline), [props.timeline]);
  const entries = props.timeline
    .map((entry, index) => ({ entry, key: keys[index] }))
    .filter(({ entry }) => !warningsOnly || entry.type === 'Warning');
  const shown = all ? entries : entries.slice(0, SHOWN_AT_FIRST);
  const older = entries.length - shown.length;
  return (
    <Section
      id="timeline"
      title={t('timeline.title')}
      actions={
        props.timeline.length > 0 && (
          <FormControlLabel
            label={t('timeline.warningsOnly')}
            control={
              <Switch
                size="small"
                color="primary"
                checked={warningsOnly}
                onChange={event => setWarningsOnly(event.target.checked)}
              />
            }
          />
        )
      }
    >
      {entries.length === 0 && (
        <Typography variant="body2">
          {t(warningsOnly ? 'timeline.noWarnings' : 'timeline.empty')}
        </Typography>
      )}
      <ol className={classes.list}>
        {shown.map(({ entry, key }) => (
          <TimelineItem key={key} entry={entry} />
        ))}
      </ol>
      {older > 0 && (
        <Button
          className={classes.more}
          color="primary"
          onClick={() => setAll(true)}
        >
          {t('timeline.all', { count: older })}
        </Button>
      )}
    </Section>
  );
});
