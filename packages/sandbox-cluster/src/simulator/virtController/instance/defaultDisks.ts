import { Disk, VirtualMachineInstanceSpec, Volume } from '../../model';

const defaultBus = 'sata';

function withBus(disk: Disk): Disk {
  if (disk.lun || disk.cdrom) return disk;
  return { ...disk, disk: { bus: defaultBus, ...disk.disk } };
}

/** `latest`, or no tag at all, is always pulled. */
function pullPolicy(image: string): string {
  const name = image.slice(image.lastIndexOf('/') + 1);
  const isFixed =
    name.includes('@') || (name.includes(':') && !name.endsWith(':latest'));
  return isFixed ? 'IfNotPresent' : 'Always';
}

function withPullPolicy(volume: Volume): Volume {
  const { containerDisk } = volume;
  if (!containerDisk) return volume;
  return {
    ...volume,
    containerDisk: {
      ...containerDisk,
      imagePullPolicy:
        containerDisk.imagePullPolicy ?? pullPolicy(containerDisk.image),
    },
  };
}

/**
 * Gives every disk a bus, every volume without a user a disk, and every
 * container disk a pull policy (KubeVirt v1.9.0 pkg/util/util.go,
 * SetDefaultVolumeDisk, and pkg/defaults).
 *
 * @internal
 */
export function defaultDisks(
  spec: VirtualMachineInstanceSpec,
): Pick<VirtualMachineInstanceSpec, 'volumes'> & { disks?: Disk[] } {
  const { disks, filesystems = [] } = spec.domain.devices;
  const used = new Set([
    ...(disks ?? []).map(({ name }) => name),
    ...filesystems.map(({ name }) => name),
  ]);
  const added = (spec.volumes ?? [])
    .filter(volume => !used.has(volume.name) && !volume.memoryDump)
    .map(({ name }): Disk => ({ name }));
  const all = [...(disks ?? []), ...added].map(withBus);
  return {
    disks: all.length > 0 ? all : undefined,
    volumes: spec.volumes?.map(withPullPolicy),
  };
}
