import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { StatusCause } from '../../status/ApiError';
import { unsupportedField } from './Rule';

/**
 * While a snapshot or a restore of a VM runs, parts of it stay as they are.
 *
 * Source: KubeVirt v1.9.0 pkg/storage/admitters/vm-storage-status.go.
 *
 * @internal
 */
export function storageStatus(
  object: ApiObject,
  current: ApiObject | undefined,
): StatusCause[] {
  if (!current || jsonEquals(current.spec, object.spec)) {
    return [];
  }
  const snapshot = jsonAt(current, 'status', 'snapshotInProgress');
  const restore = jsonAt(current, 'status', 'restoreInProgress');
  const changed = (...path: string[]) =>
    !jsonEquals(
      jsonAt(current, 'spec', ...path),
      jsonAt(object, 'spec', ...path),
    );
  const runChanged = changed('runStrategy') || changed('running');
  const causes: StatusCause[] = [];
  if (snapshot) {
    if (
      changed('template', 'spec', 'domain', 'devices', 'disks') ||
      changed('template', 'spec', 'volumes')
    ) {
      causes.push(
        unsupportedField(
          'spec',
          `Cannot update vm disks or volumes until snapshot ${JSON.stringify(
            snapshot,
          )} completes`,
        ),
      );
    }
    if (runChanged) {
      causes.push(
        unsupportedField(
          'spec',
          `Cannot update vm running state until snapshot ${JSON.stringify(
            snapshot,
          )} completes`,
        ),
      );
    }
  }
  const strategy = jsonAt(object, 'spec', 'runStrategy');
  const running =
    strategy === undefined
      ? jsonAt(object, 'spec', 'running') === true
      : strategy !== 'Halted';
  if (restore && runChanged && running) {
    causes.push(
      unsupportedField(
        'spec',
        `Cannot update VM runStrategy until restore ${JSON.stringify(
          restore,
        )} completes`,
      ),
    );
  }
  return causes;
}
