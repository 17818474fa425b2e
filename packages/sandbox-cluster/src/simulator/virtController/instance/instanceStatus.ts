import {
  DataVolume,
  formatBytes,
  hasCondition,
  Pod,
  VirtualMachineInstance,
  VirtualMachineInstanceStatus,
} from '../../model';
import { enterPhase, isFinal } from '../instancePhase';
import { SyncFailure } from '../machine/machineConditions';
import { instanceConditions } from './instanceConditions';
import { launcherImage } from './launcherVolumes';

/**
 * What an instance's status is told from.
 *
 * @internal
 */
export interface InstanceSituation {
  vmi: VirtualMachineInstance;
  /** Its launcher pods, the newest first. */
  pods: Pod[];
  /** Those that its volumes refer to, as far as they exist. */
  dataVolumes: DataVolume[];
  failure?: SyncFailure;
  /** A running instance has had no pod for so long that it is lost. */
  lost?: boolean;
  now: Date;
}

const isDown = (pod: Pod) =>
  ['Succeeded', 'Failed'].includes(pod.status?.phase ?? '');

function isReady(pod: Pod): boolean {
  const { containerStatuses = [], phase } = pod.status ?? {};
  return (
    phase === 'Running' &&
    containerStatuses.length > 0 &&
    containerStatuses.every(({ ready }) => ready)
  );
}

/**
 * The pod in which an instance runs or is to run: not the one that it may
 * move to, nor the one that it came from.
 *
 * @param pods - its launcher pods, the newest first
 * @internal
 */
export function currentPod(
  { status }: VirtualMachineInstance,
  pods: Pod[],
): Pod | undefined {
  const node = status?.nodeName;
  return node ? pods.find(({ spec }) => spec.nodeName === node) : pods[0];
}

function nextPhase(situation: InstanceSituation): string {
  const { vmi, pods, dataVolumes, lost } = situation;
  const pod = currentPod(vmi, pods);
  const phase = vmi.status?.phase ?? '';
  switch (phase) {
    case '':
    case 'Pending':
      if (pod) return 'Scheduling';
      if (vmi.metadata.deletionTimestamp) return 'Failed';
      return dataVolumes.some(({ status }) => status?.phase === 'Failed')
        ? 'Failed'
        : 'Pending';
    case 'Scheduling':
      if (!pod || isDown(pod)) return 'Failed';
      return isReady(pod) ? 'Scheduled' : phase;
    case 'Scheduled':
      return !pod || isDown(pod) ? 'Failed' : phase;
    case 'WaitingForSync':
      return vmi.metadata.deletionTimestamp ? 'Failed' : phase;
    case 'Running':
      return lost ? 'Failed' : phase;
    default:
      return phase;
  }
}

function podFields(pod: Pod | undefined): VirtualMachineInstanceStatus {
  if (!pod) return {};
  return {
    launcherContainerImageVersion: launcherImage,
    qosClass: pod.status?.qosClass,
  };
}

/**
 * Everything virt-controller says of an instance (KubeVirt v1.9.0
 * pkg/virt-controller/watch/vmi/lifecycle.go, updateStatus). From Scheduled
 * on, virt-handler speaks as well.
 *
 * @param situation - the instance and what belongs to it
 * @returns the new status
 * @internal
 */
export function instanceStatus(
  situation: InstanceSituation,
): VirtualMachineInstanceStatus {
  const { vmi, pods, dataVolumes, failure, now } = situation;
  const pod = currentPod(vmi, pods);
  const present = vmi.status ?? {};
  const phase = nextPhase(situation);
  const overhead =
    pod?.metadata.annotations?.['kubevirt.io/memory-overhead-bytes'];
  const handedOver = phase === 'Scheduled' && present.phase !== 'Scheduled';
  const activePods = Object.fromEntries(
    pods
      .filter(one => !isDown(one) && !one.metadata.deletionTimestamp)
      .map(one => [one.metadata.uid, one.spec.nodeName ?? '']),
  );
  return {
    ...enterPhase(present, phase, now),
    ...podFields(pod),
    activePods: Object.keys(activePods).length > 0 ? activePods : undefined,
    ...(overhead !== undefined && {
      memory: {
        ...present.memory,
        memoryOverhead: formatBytes(Number(overhead)),
      },
    }),
    ...(handedOver && { nodeName: pod?.spec.nodeName }),
    conditions: instanceConditions({
      vmi: { ...vmi, status: { ...present, phase } },
      pod,
      dataVolumes,
      failure,
      now,
    }),
  };
}

/**
 * Says whether nothing holds an instance back any more: it ended, and its
 * pods are gone.
 *
 * @internal
 */
export function isReleasable(
  vmi: VirtualMachineInstance,
  pods: Pod[],
): boolean {
  return isFinal(vmi) && pods.length === 0;
}

/**
 * What the launcher pod's readiness gate says: whether the guest is paused.
 *
 * @internal
 */
export function unpausedCondition(vmi: VirtualMachineInstance) {
  const paused = hasCondition(vmi, 'Paused', 'True');
  return {
    type: 'kubevirt.io/virtual-machine-unpaused',
    status: paused ? 'False' : 'True',
    reason: paused ? 'Paused' : 'NotPaused',
    message: `the virtual machine is ${paused ? '' : 'not '}paused`,
  };
}
