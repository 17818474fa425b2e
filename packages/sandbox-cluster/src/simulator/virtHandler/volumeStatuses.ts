import {
  parseQuantity,
  PersistentVolumeClaim,
  VirtualMachineInstance,
  VolumeStatus,
} from '../model';

const overhead = '0.055';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** `vda`, … `vdz`, `vdaa`: the guest's own count, for each bus. */
function deviceName(prefix: string, index: number): string {
  const high = Math.floor(index / letters.length);
  const low = letters[index % letters.length];
  return `${prefix}${high > 0 ? letters[high - 1] : ''}${low}`;
}

/**
 * Names the devices under which the guest finds its disks: by their order,
 * counted for each kind of bus.
 *
 * @returns the device by the disk's name
 * @internal
 */
export function diskTargets(vmi: VirtualMachineInstance): Map<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    (vmi.spec.domain.devices.disks ?? []).map(({ name, disk, cdrom, lun }) => {
      const bus = (disk ?? cdrom ?? lun)?.bus ?? 'sata';
      const prefix = bus === 'virtio' ? 'vd' : 'sd';
      const index = counts.get(prefix) ?? 0;
      counts.set(prefix, index + 1);
      return [name, deviceName(prefix, index)];
    }),
  );
}

/**
 * Tells of each volume where the running domain has it, sorted by name as
 * virt-controller sorts them.
 *
 * @param vmi - the instance, running
 * @param claims - the claims of its volumes
 * @internal
 */
export function volumeStatuses(
  vmi: VirtualMachineInstance,
  claims: PersistentVolumeClaim[],
): VolumeStatus[] {
  const targets = diskTargets(vmi);
  return (vmi.spec.volumes ?? [])
    .map((volume): VolumeStatus => {
      const { name, persistentVolumeClaim, dataVolume } = volume;
      const claimName = persistentVolumeClaim?.claimName ?? dataVolume?.name;
      const claim = claims.find(({ metadata }) => metadata.name === claimName);
      const hotplugged =
        persistentVolumeClaim?.hotpluggable || dataVolume?.hotpluggable;
      const inline =
        volume.cloudInitNoCloud || volume.cloudInitConfigDrive
          ? { size: 1_048_576 }
          : {};
      return {
        name,
        target: targets.get(name) ?? '',
        ...inline,
        ...(claim && {
          size: parseQuantity(claim.status?.capacity?.storage),
          persistentVolumeClaimInfo: {
            accessModes: claim.spec.accessModes,
            capacity: claim.status?.capacity,
            claimName,
            filesystemOverhead: overhead,
            requests: claim.spec.resources?.requests,
            volumeMode: claim.spec.volumeMode ?? 'Filesystem',
          },
        }),
        ...(hotplugged && {
          hotplugVolume: {},
          phase: 'Ready',
          reason: 'VolumeReady',
          message: `Successfully attach hotplugged volume ${name} to VM`,
        }),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
