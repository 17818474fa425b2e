import { Pod } from '../../model';
import { SyncFailure } from '../machine/machineConditions';

const reasons = ['ErrImagePull', 'ImagePullBackOff'];

/**
 * Tells whether a launcher pod waits for an image that cannot be pulled, in
 * the kubelet's words.
 *
 * @internal
 */
export function imageFailure(pod: Pod | undefined): SyncFailure | undefined {
  const { containerStatuses = [], initContainerStatuses = [] } =
    pod?.status ?? {};
  for (const { state } of [...initContainerStatuses, ...containerStatuses]) {
    const { reason = '', message = '' } = state?.waiting ?? {};
    if (reasons.includes(reason)) return { reason, message };
  }
  return undefined;
}
