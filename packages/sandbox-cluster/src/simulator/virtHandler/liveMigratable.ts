import {
  Condition,
  PersistentVolumeClaim,
  VirtualMachineInstance,
} from '../model';
import { claimNames } from '../virtController/volumeNames';

type Told = Pick<Condition, 'status' | 'reason' | 'message'>;

/**
 * Tells whether an instance could move to another node, and what keeps it
 * (KubeVirt v1.9.0 pkg/virt-handler/vm.go, calculateLiveMigrationCondition).
 *
 * @param vmi - the instance
 * @param claims - the claims of its volumes
 * @internal
 */
export function liveMigratable(
  vmi: VirtualMachineInstance,
  claims: PersistentVolumeClaim[],
): Told {
  const not = (reason: string, message: string): Told => ({
    status: 'False',
    reason,
    message,
  });
  const names = claimNames(vmi.spec);
  const alone = names.find(name => {
    const claim = claims.find(({ metadata }) => metadata.name === name);
    return claim && !claim.spec.accessModes?.includes('ReadWriteMany');
  });
  if (alone) {
    return not(
      'DisksNotLiveMigratable',
      `cannot migrate VMI: PVC ${alone} is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)`,
    );
  }
  const {
    interfaces = [],
    gpus = [],
    hostDevices = [],
  } = vmi.spec.domain.devices;
  if (interfaces.some(({ bridge }) => bridge)) {
    return not(
      'InterfaceNotLiveMigratable',
      'cannot migrate VMI which does not use masquerade or a migratable plugin to connect to the pod network',
    );
  }
  if (hostDevices.length > 0) {
    return not('HostDeviceNotLiveMigratable', 'VMI uses a PCI host devices');
  }
  if (gpus.length > 0) {
    return not(
      'HostDeviceNotLiveMigratable',
      gpus.length > 1
        ? 'VMI specifies too many GPUs'
        : 'VMI specifies a GPU but feature gate VGPULiveMigration is not enabled',
    );
  }
  return { status: 'True' };
}
