import { DiskView } from '../view';
import { VirtualMachineContext } from './VirtualMachineContext';
import { importText } from './parts/importText';
import { retryText } from './parts/retryText';
import { list, timesText } from './parts/words';
import { instanceCondition } from './conditions/currentConditions';
import { isBeingDeleted } from './isBeingDeleted';
import { isFinal } from './isFinal';
import { isNew } from './isUnseen';
import { lacksVolumesAlone } from './isWaitingForVolumes';
import { statusOfContext } from './status';
import { underWay } from './underWay';

type Teller = (context: VirtualMachineContext, disks: DiskView[]) => string;

const tellers: Record<string, Teller> = {
  Running: running,
  Starting: starting,
  Provisioning: ({ target }, disks) => importText(disks, target.namespace),
  WaitingForVolumeBinding: waitingForStorage,
  WaitingForReceiver: () => 'Waiting for the VM that is to be moved here.',
  Migrating: migrating,
  Paused: paused,
  Stopping: stopping,
  Stopped: stopped,
  Terminating: () => 'Being deleted.',
  CrashLoopBackOff: crashLoop,
  ErrorUnschedulable: unscheduled,
  ErrorPvcNotFound: () => 'A disk of the VM does not exist.',
  ErrorDataVolumeNotFound: () => 'A disk of the VM does not exist.',
  DataVolumeError: () => 'A disk could not be made.',
  ErrImagePull: () => 'The image of a disk cannot be pulled.',
  ImagePullBackOff: () => 'The image of a disk cannot be pulled.',
  Unknown: unknown,
  // Phases of an instance that stands for itself.
  Pending: () => 'Starting: waiting for its pod.',
  Scheduling: starting,
  Scheduled: starting,
  WaitingForSync: () => 'Waiting for the VM that is to be moved here.',
  Succeeded: () => 'The guest has shut down.',
  Failed: () => 'The VM has failed.',
};

/**
 * The status in one plain sentence. A status that is not known is shown as it
 * is.
 *
 * @internal
 */
export function statusText(
  context: VirtualMachineContext,
  disks: DiskView[],
): string {
  const status = statusOfContext(context);
  if (isNew(context)) {
    return 'Just created; KubeVirt has not looked at it yet.';
  }
  if (isBeingDeleted(context)) {
    return 'Being deleted.';
  }
  return tellers[status]?.(context, disks) ?? `KubeVirt says: ${status}.`;
}

function running(context: VirtualMachineContext): string {
  const node = context.vmi?.status?.nodeName;
  const where = node ? `Running on ${node}` : 'Running';
  const doing = underWay(context);
  if (doing) {
    return `${where}; ${doing}.`;
  }
  return instanceCondition(context, 'AgentConnected')?.status === 'True'
    ? `${where}.`
    : `${where}; the guest has not reported yet.`;
}

function starting({ vmi, launchers }: VirtualMachineContext): string {
  if (!vmi || isFinal(vmi)) {
    return 'Starting.';
  }
  const node = vmi.status?.nodeName ?? launchers[0]?.spec?.nodeName;
  if (node) {
    return `Starting on ${node}.`;
  }
  return launchers.length > 0
    ? 'Starting: looking for a node with room for it.'
    : 'Starting: preparing its pod.';
}

function waitingForStorage({ claims }: VirtualMachineContext): string {
  const unbound = claims
    .filter(({ status }) => status?.phase !== 'Bound')
    .flatMap(({ metadata }) => metadata?.name ?? []);
  return unbound.length > 0
    ? `Waiting for the storage of ${list(unbound)}.`
    : 'Waiting for the storage of its disks.';
}

function unscheduled(context: VirtualMachineContext): string {
  return lacksVolumesAlone(context)
    ? waitingForStorage(context)
    : 'No node can take the VM.';
}

function migrating({ vmi }: VirtualMachineContext): string {
  const { sourceNode, targetNode = 'another node' } =
    vmi?.status?.migrationState ?? {};
  const from = sourceNode ? ` from ${sourceNode}` : '';
  return `Moving${from} to ${targetNode}; it keeps running.`;
}

function paused(context: VirtualMachineContext): string {
  const { reason } = instanceCondition(context, 'Paused') ?? {};
  switch (reason) {
    case 'PausedByUser':
      return 'Paused by a user; it keeps its memory and goes on when unpaused.';
    case 'PausedByMigrationMonitor':
      return 'Paused for a moment to finish its move to another node.';
    default:
      return 'Paused.';
  }
}

function stopping({ spec }: VirtualMachineContext): string {
  const seconds = spec.terminationGracePeriodSeconds ?? 30;
  return `Shutting down; the guest has up to ${seconds} s before it is cut off.`;
}

function stopped(context: VirtualMachineContext): string {
  const strategy = context.vm?.spec?.runStrategy;
  const doing = underWay(context);
  if (doing) {
    return `Stopped; ${doing}.`;
  }
  return strategy === undefined || strategy === 'Halted'
    ? 'Stopped.'
    : `Stopped (run strategy ${strategy}).`;
}

function crashLoop(context: VirtualMachineContext): string {
  const failures = context.vm?.status?.startFailure?.consecutiveFailCount ?? 1;
  return `The VM failed to start ${timesText(failures)}${retryText(context)}.`;
}

function unknown({ vm, vmi }: VirtualMachineContext): string {
  if (!vm && !vmi) {
    return 'The cluster has no such virtual machine.';
  }
  return vm?.status?.printableStatus || vmi?.status?.phase
    ? 'KubeVirt does not know the state of the VM.'
    : 'KubeVirt has not looked at the VM yet.';
}
