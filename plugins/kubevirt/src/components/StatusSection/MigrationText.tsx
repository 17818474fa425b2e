import { MigrationView } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { RelativeTime } from '../RelativeTime';
import { Stack } from '../Stack';

/**
 * A live migration: from where to where, how far, and how it ended.
 *
 * @internal
 */
export function MigrationText(props: { migration: MigrationView }) {
  const { phase, source, target, mode, startedAt, endedAt, failureReason } =
    props.migration;
  const { t } = useTexts();
  const time = endedAt ?? startedAt;
  return (
    <Stack
      first={
        <>
          {[phase, mode].filter(Boolean).join(', ')}{' '}
          {time && <RelativeTime time={time} />}
        </>
      }
      others={[
        (source || target) &&
          t('status.migrationPath', {
            source: source ?? '?',
            target: target ?? '?',
          }),
        failureReason,
      ]}
    />
  );
}
