import { Disk, VirtualMachineInstanceSpec, Volume } from '../objects';
import { DiskView } from '../view';
import { viewOf } from './explained';
import { Machine } from './machine';

/** A template with these disks and volumes. */
export function withDisks(
  disks: Disk[],
  volumes: Volume[],
  more: VirtualMachineInstanceSpec = {},
): VirtualMachineInstanceSpec {
  return { ...more, domain: { devices: { disks } }, volumes };
}

/** The disks of the virtual machine that a test describes. */
export function disksOf(where: Machine): DiskView[] {
  return viewOf(where).disks;
}

/** The only disk, `data`, made from a volume. */
export function diskFrom(volume: Volume, where: Machine = {}): DiskView {
  return disksOf({
    ...where,
    template: withDisks(
      [{ name: 'data', disk: { bus: 'virtio' } }],
      [{ ...volume, name: 'data' }],
    ),
  })[0];
}
