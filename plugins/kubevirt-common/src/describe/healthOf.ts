import { Health, Problem } from '../view';
import { isBeingDeleted } from './isBeingDeleted';
import { isNew } from './isUnseen';
import { isWaitingForVolumes } from './isWaitingForVolumes';
import { statusOfContext } from './status';
import { VirtualMachineContext } from './VirtualMachineContext';

const onTheWay = new Set([
  'Provisioning',
  'WaitingForVolumeBinding',
  'WaitingForReceiver',
  'Starting',
  'Migrating',
  'Stopping',
  'Terminating',
  // Phases of an instance that stands for itself.
  'Pending',
  'Scheduling',
  'Scheduled',
  'WaitingForSync',
]);

const off = new Set(['Stopped', 'Succeeded']);

/**
 * Statuses that say by themselves that something is wrong.
 *
 * @internal
 */
export const failedStatuses = new Set([
  'CrashLoopBackOff',
  'ErrorUnschedulable',
  'ErrorPvcNotFound',
  'ErrorDataVolumeNotFound',
  'DataVolumeError',
  'ErrImagePull',
  'ImagePullBackOff',
  'Failed',
]);

/**
 * The state in one word. Problems decide; where there is none worse than a
 * notice, the status does.
 *
 * @internal
 */
export function healthOf(
  context: VirtualMachineContext,
  problems: Problem[],
): Health {
  const status = statusOfContext(context);
  const severities = new Set(problems.map(({ severity }) => severity));
  if (severities.has('failed')) {
    return 'failed';
  }
  if (severities.has('attention')) {
    return 'attention';
  }
  if (
    onTheWay.has(status) ||
    isBeingDeleted(context) ||
    isNew(context) ||
    isWaitingForVolumes(context) ||
    context.vm?.status?.restoreInProgress
  ) {
    return 'progress';
  }
  if (failedStatuses.has(status)) {
    return 'attention';
  }
  if (severities.has('notice') || status === 'Paused') {
    return 'notice';
  }
  if (status === 'Running') {
    return 'running';
  }
  return off.has(status) ? 'off' : 'notice';
}
