import { useTexts } from '../../hooks';
import { useChoices } from '../hooks/useChoices';
import { ObjectInput, ObjectInputProps } from './ObjectInput';

/**
 * A VolumeSnapshot to copy.
 *
 * @internal
 */
export function SnapshotInput(props: ObjectInputProps) {
  const { t } = useTexts();
  return (
    <ObjectInput
      {...props}
      label={t('form.boot.snapshot')}
      what={t('form.what.snapshots')}
      none={t('form.boot.noSnapshots')}
      loaded={useChoices('snapshots', props.target)}
      optionOf={({ name, claim, size, ready }) => ({
        value: name,
        label: [name, claim, size].filter(Boolean).join(' · '),
        disabled: !ready,
      })}
    />
  );
}
