import TextField from '@material-ui/core/TextField';
import { useTexts } from '../../hooks';

/** How much of the timeline is shown. */
const timelineFilters = ['important', 'warnings', 'everything'] as const;

/** @internal */
export type TimelineFilterId = (typeof timelineFilters)[number];

/**
 * Chooses how much of the timeline is shown.
 *
 * @internal
 */
export function TimelineFilter(props: {
  value: TimelineFilterId;
  onChange: (value: TimelineFilterId) => void;
}) {
  const { t } = useTexts();
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      id="kubevirt-timeline-filter"
      label={t('timeline.show')}
      value={props.value}
      SelectProps={{ native: true }}
      onChange={event =>
        props.onChange(
          timelineFilters.find(id => id === event.target.value) ?? 'important',
        )
      }
    >
      {timelineFilters.map(id => (
        <option key={id} value={id}>
          {t(`timeline.filter.${id}`)}
        </option>
      ))}
    </TextField>
  );
}
