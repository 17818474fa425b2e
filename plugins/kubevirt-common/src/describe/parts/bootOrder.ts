import { Disk, VirtualMachineInstanceSpec } from '../../objects';

/**
 * What the firmware tries.
 *
 * @internal
 */
export interface BootOrder {
  /** Place of each disk that is tried, from 1, by the disk's name. */
  places: Map<string, number>;
  /** The disk that is tried first; absent where the network comes before. */
  disk?: Disk;
  /** The interface that is tried before any disk. */
  network?: string;
}

/**
 * The order in which the firmware tries disks and interfaces: by `bootOrder`
 * where any device has one, and then only those; else the disks as listed
 * (KubeVirt v1.9.0 staging/src/kubevirt.io/api/core/v1/schema.go, type Disk).
 *
 * @internal
 */
export function bootOrderOf(
  disks: Disk[],
  spec: VirtualMachineInstanceSpec,
): BootOrder {
  const attached = disks.filter(disk => disk.name !== undefined);
  const interfaces = spec.domain?.devices?.interfaces ?? [];
  const ordered = [
    ...attached.map(disk => ({ order: disk.bootOrder, disk })),
    ...interfaces.map(({ bootOrder, name }) => ({
      order: bootOrder,
      network: name ?? '',
    })),
  ]
    .filter(device => device.order !== undefined)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const tried = ordered.length > 0 ? ordered : attached.map(disk => ({ disk }));

  const places = new Map<string, number>();
  tried.forEach((device, position) => {
    if ('disk' in device && !places.has(device.disk.name ?? '')) {
      places.set(device.disk.name ?? '', position + 1);
    }
  });
  const [first] = tried;
  if (first && 'network' in first) {
    return { places, network: first.network };
  }
  return { places, disk: first?.disk };
}
