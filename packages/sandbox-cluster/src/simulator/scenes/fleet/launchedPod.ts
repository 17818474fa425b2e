import { podConditions } from '../../kubelet/podConditions';
import { runningStatus } from '../../kubelet/podStage';
import {
  PersistentVolumeClaim,
  Pod,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
} from '../../model';
import { unpausedCondition } from '../../virtController/instance/instanceStatus';
import { renderLauncherPod } from '../../virtController/instance/renderLauncherPod';
import { stored } from './stored';

/**
 * Makes the launcher pod of an instance, running.
 *
 * @internal
 */
export function launchedPod(options: {
  vmi: VirtualMachineInstance;
  claim: PersistentVolumeClaim;
  nodeName: string;
  index: number;
  now: Date;
}): Pod {
  const { vmi, claim, nodeName, index, now } = options;
  const pod = stored(
    renderLauncherPod({ vmi, claims: [claim], qemuTimeout: 300 }),
  );
  const podIP = `10.${244 + (index >> 16)}.${(index >> 8) & 255}.${
    index & 255
  }`;
  const time = rfc3339(now);
  const gated: Pod = {
    ...pod,
    status: {
      conditions: setCondition([], {
        ...unpausedCondition(vmi),
        lastProbeTime: time,
        lastTransitionTime: time,
      }),
    },
  };
  const { containers, initContainers = [] } = pod.spec;
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      labels: { ...pod.metadata.labels, 'kubevirt.io/nodeName': nodeName },
    },
    spec: { ...pod.spec, nodeName },
    status: {
      phase: 'Running',
      qosClass: 'Burstable',
      startTime: time,
      podIP,
      podIPs: [{ ip: podIP }],
      conditions: podConditions(gated, { started: true, unready: [], now }),
      initContainerStatuses: initContainers.map(one => runningStatus(one, now)),
      containerStatuses: containers.map(one => runningStatus(one, now)),
    },
  };
}
