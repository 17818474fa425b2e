import { DiskView } from '../view';
import { VirtualMachineContext } from './VirtualMachineContext';
import { findClaim } from './parts/VolumeBacking';
import { list } from './parts/words';
import { instanceCondition } from './conditions/currentConditions';
import { isNew } from './isUnseen';
import { statusOfContext } from './status';
import { millis } from './times';

type Teller = (context: VirtualMachineContext, disks: DiskView[]) => string;

const tellers: Record<string, Teller> = {
  Running: running,
  Starting: starting,
  Provisioning: provisioning,
  WaitingForVolumeBinding: context =>
    `Waiting for storage: ${
      list(unboundClaims(context)) || 'a disk'
    } is bound once the VM has a node.`,
  WaitingForReceiver: () => 'Waiting for the VM that is to be moved here.',
  Migrating: migrating,
  Paused: paused,
  Stopping: stopping,
  Stopped: stopped,
  Terminating: () => 'Being deleted.',
  CrashLoopBackOff: crashLoop,
  ErrorUnschedulable: () => 'No node can take the VM.',
  ErrorPvcNotFound: () => 'A disk of the VM does not exist.',
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
  return tellers[status]?.(context, disks) ?? `KubeVirt says: ${status}.`;
}

function running(context: VirtualMachineContext): string {
  const node = context.vmi?.status?.nodeName;
  const agent = instanceCondition(context, 'AgentConnected')?.status === 'True';
  return `Running${node ? ` on ${node}` : ''}${
    agent ? '' : '; the guest has not reported yet'
  }.`;
}

function starting({ vmi, launchers }: VirtualMachineContext): string {
  if (!vmi) {
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

function provisioning(_: VirtualMachineContext, disks: DiskView[]): string {
  const importing = disks.filter(({ progress }) => progress);
  const [first] = importing;
  if (!first?.progress) {
    return 'Preparing the disks.';
  }
  const { percent, phase } = first.progress;
  const others =
    importing.length > 1 ? ` (disk ${first.name} of ${importing.length})` : '';
  return percent === undefined
    ? `${phaseText(phase)}${others}.`
    : `${phaseText(phase)}${others}: ${Math.floor(percent)} %`;
}

/** DataVolume phases in words (CDI v1.66.0, type DataVolumePhase). */
function phaseText(phase: string): string {
  if (/^Import/.test(phase)) {
    return phase === 'ImportScheduled'
      ? 'Getting ready to import the disk image'
      : 'Importing the disk image';
  }
  if (/Clone|SnapshotForSmartClone|SmartClonePVC|CSIClone/.test(phase)) {
    return 'Copying the disk';
  }
  if (/^Upload/.test(phase)) {
    return phase === 'UploadReady'
      ? 'Waiting for a disk image to be uploaded'
      : 'Getting ready for the upload of a disk image';
  }
  if (phase === 'WaitForFirstConsumer' || phase === 'PendingPopulation') {
    return 'The disk is made once the VM starts';
  }
  return phase === 'ExpansionInProgress'
    ? 'Enlarging the disk'
    : 'Preparing the disk';
}

function unboundClaims(context: VirtualMachineContext): string[] {
  return context.claims
    .filter(claim => claim.status?.phase !== 'Bound')
    .flatMap(claim => claim.metadata?.name ?? [])
    .filter(name => findClaim(context, name));
}

function migrating({ vmi }: VirtualMachineContext): string {
  const { sourceNode, targetNode } = vmi?.status?.migrationState ?? {};
  return `Moving${sourceNode ? ` from ${sourceNode}` : ''}${
    targetNode ? ` to ${targetNode}` : ' to another node'
  }; it keeps running.`;
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

function stopped({ vm }: VirtualMachineContext): string {
  const strategy = vm?.spec?.runStrategy;
  return strategy === undefined || strategy === 'Halted'
    ? 'Stopped.'
    : `Stopped (run strategy ${strategy}).`;
}

function crashLoop({ vm, now }: VirtualMachineContext): string {
  const { consecutiveFailCount = 0, retryAfterTimestamp } =
    vm?.status?.startFailure ?? {};
  const retry = millis(retryAfterTimestamp);
  const seconds =
    retry === undefined ? 0 : Math.ceil((retry - now.getTime()) / 1000);
  return `The VM failed to start ${
    consecutiveFailCount === 1 ? 'once' : `${consecutiveFailCount} times`
  }${seconds > 0 ? `; KubeVirt tries again in ${seconds} s` : ''}.`;
}

function unknown({ vm, vmi }: VirtualMachineContext): string {
  if (!vm && !vmi) {
    return 'The cluster has no such virtual machine.';
  }
  return vm?.status?.printableStatus || vmi?.status?.phase
    ? 'KubeVirt does not know the state of the VM.'
    : 'KubeVirt has not looked at the VM yet.';
}
