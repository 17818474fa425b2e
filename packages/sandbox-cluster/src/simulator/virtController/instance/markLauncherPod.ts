import { resourceTypes, Writer } from '../../client';
import { Clock } from '../../Clock';
import {
  Pod,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
} from '../../model';
import { unpausedCondition } from './instanceStatus';

/**
 * Writes onto a launcher pod what virt-controller knows: its node, as a label,
 * and whether the guest is paused, as the readiness gate.
 *
 * @internal
 */
export async function markLauncherPod(
  writer: Writer,
  pod: Pod,
  vmi: VirtualMachineInstance,
  clock: Clock,
): Promise<void> {
  const { pods } = resourceTypes;
  if (pod.metadata.deletionTimestamp) return;
  const time = rfc3339(clock.now());
  const conditions = setCondition(pod.status?.conditions, {
    ...unpausedCondition(vmi),
    lastProbeTime: time,
    lastTransitionTime: time,
  });
  const labelled = await writer.update(pods, pod, {
    ...pod,
    metadata: {
      ...pod.metadata,
      labels: {
        ...pod.metadata.labels,
        ...(pod.spec.nodeName && {
          'kubevirt.io/nodeName': pod.spec.nodeName,
        }),
      },
    },
  });
  await writer.update(
    pods,
    labelled,
    { ...labelled, status: { ...labelled.status, conditions } },
    'status',
  );
}
