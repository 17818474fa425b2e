import { guestAgent } from '../../guest/guestAgent';
import { operatingSystemOf } from '../../guest/operatingSystems';
import { Domain } from '../../hypervisor';
import {
  DataVolume,
  PersistentVolumeClaim,
  Pod,
  VirtualMachineInstance,
} from '../../model';
import { instanceStatus } from '../../virtController/instance/instanceStatus';
import { enterPhase } from '../../virtController/instancePhase';
import { handlerStatus } from '../../virtHandler/handlerStatus';

/**
 * Makes an instance as virt-controller and virt-handler leave it.
 *
 * @internal
 */
export function settledInstance(
  vmi: VirtualMachineInstance,
  pod: Pod,
  related: { dataVolume: DataVolume; claim: PersistentVolumeClaim },
  now: Date,
): VirtualMachineInstance {
  const { dataVolume, claim } = related;
  const { uid = '', namespace = '', name } = vmi.metadata;
  const { nodeName = '' } = pod.spec;
  const system = operatingSystemOf('focal');
  const cloudInit = { installsAgent: true, user: 'ubuntu', passwords: {} };
  const domain: Domain = {
    uid,
    namespace,
    name,
    node: nodeName,
    startedAt: now,
    state: 'running',
    boots: 1,
    guest: {
      agent: guestAgent({ system, cloudInit, vmi }, name),
      pressPowerButton: () => undefined,
      openConsole: () => ({ input: () => undefined, end: () => undefined }),
      connect: () => undefined,
      screen: () => [],
    },
  };
  const status = ['Scheduling', 'Scheduled'].reduce(
    (present, phase) => enterPhase(present, phase, now),
    vmi.status ?? {},
  );
  const running: VirtualMachineInstance = {
    ...vmi,
    metadata: {
      ...vmi.metadata,
      labels: { ...vmi.metadata.labels, 'kubevirt.io/nodeName': nodeName },
    },
    status: handlerStatus({
      vmi: { ...vmi, status: { ...status, nodeName } },
      domain,
      pod,
      claims: [claim],
      now,
    }),
  };
  return {
    ...running,
    status: instanceStatus({
      vmi: running,
      pods: [pod],
      dataVolumes: [dataVolume],
      now,
    }),
  };
}
