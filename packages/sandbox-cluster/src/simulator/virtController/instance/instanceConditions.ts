import {
  Condition,
  DataVolume,
  findCondition,
  hasCondition,
  Pod,
  removeCondition,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
} from '../../model';
import { SyncFailure } from '../machine/machineConditions';

const isGoing = (pod: Pod) =>
  pod.metadata.deletionTimestamp !== undefined ||
  ['Succeeded', 'Failed'].includes(pod.status?.phase ?? '');

function readiness(
  vmi: VirtualMachineInstance,
  pod: Pod | undefined,
): Condition | undefined {
  const not = (reason: string, message: string): Condition => ({
    type: 'Ready',
    status: 'False',
    reason,
    message,
  });
  if (!pod) {
    return not('PodNotExists', 'virt-launcher pod has not yet been scheduled');
  }
  if (isGoing(pod)) {
    return not('PodTerminating', 'virt-launcher pod is terminating');
  }
  if (vmi.status?.phase !== 'Running') {
    return not('GuestNotRunning', 'Guest VM is not reported as running');
  }
  const ready = findCondition(pod, 'Ready');
  if (!ready) {
    return not(
      'PodConditionMissing',
      'virt-launcher pod is missing the Ready condition',
    );
  }
  const { lastProbeTime: _, lastTransitionTime: _time, ...rest } = ready;
  return rest;
}

function dataVolumesReady(dataVolumes: DataVolume[]): Condition {
  const all = dataVolumes.every(
    dataVolume => dataVolume.status?.phase === 'Succeeded',
  );
  return {
    type: 'DataVolumesReady',
    status: all ? 'True' : 'False',
    reason: all ? 'AllDVsReady' : 'NotAllDVsReady',
    message: all
      ? "All of the VMI's DVs are bound and ready"
      : "Not all of the VMI's DVs are ready",
    lastProbeTime: null,
    lastTransitionTime: null,
  };
}

function unschedulable(
  pod: Pod | undefined,
  failure: SyncFailure | undefined,
): Condition | undefined {
  if (failure?.reason === 'FailedPvcNotFound') {
    return {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message: failure.message,
      lastProbeTime: null,
      lastTransitionTime: null,
    };
  }
  return hasCondition(pod, 'PodScheduled', 'False')
    ? findCondition(pod, 'PodScheduled')
    : undefined;
}

/**
 * The conditions that virt-controller keeps on an instance; others it leaves
 * alone (KubeVirt v1.9.0 pkg/virt-controller/watch/vmi/lifecycle.go).
 *
 * @param options.pod - its launcher pod, if there is one
 * @param options.dataVolumes - those its volumes refer to, as far as they
 *   exist
 * @param options.failure - why the last attempt failed
 * @internal
 */
export function instanceConditions(options: {
  vmi: VirtualMachineInstance;
  pod?: Pod;
  dataVolumes: DataVolume[];
  failure?: SyncFailure;
  now: Date;
}): Condition[] {
  const { vmi, pod, dataVolumes, failure, now } = options;
  const time = rfc3339(now);
  const ready = readiness(vmi, pod);
  let conditions = vmi.status?.conditions ?? [];
  if (ready) {
    conditions = setCondition(conditions, {
      ...ready,
      ...(ready.status !== 'True' && { lastProbeTime: time }),
      lastTransitionTime: time,
    });
  }
  conditions =
    dataVolumes.length > 0
      ? setCondition(conditions, dataVolumesReady(dataVolumes))
      : removeCondition(conditions, 'DataVolumesReady');
  const isOurs = vmi.status?.phase !== 'Running';
  if (failure) {
    conditions = setCondition(conditions, {
      type: 'Synchronized',
      status: 'False',
      ...failure,
      lastProbeTime: null,
      lastTransitionTime: time,
    });
  } else if (isOurs) {
    conditions = removeCondition(conditions, 'Synchronized');
  }
  const waiting = unschedulable(pod, failure);
  return waiting
    ? setCondition(conditions, waiting)
    : removeCondition(conditions, 'PodScheduled');
}
