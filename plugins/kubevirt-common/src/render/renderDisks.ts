import { Disk, Volume } from '../objects';
import { DiskBus, DiskValues } from '../values';
import { renderVolume } from './renderVolume';
import { RenderOptions } from './RenderOptions';

/**
 * The name of the disk in a container image, the chart's.
 *
 * @internal
 */
export const CONTAINER_DISK_NAME = 'containerdisk';

/**
 * The name of the disk that a DataVolume fills, the chart's.
 *
 * @internal
 */
export const DATA_VOLUME_DISK_NAME = 'datavolumedisk';

/**
 * The name of cloud-init's disk, the chart's.
 *
 * @internal
 */
export const CLOUD_INIT_DISK_NAME = 'cloudinitdisk';

// A guest sees no more of a virtio disk's serial than this
// (VIRTIO_BLK_ID_BYTES of the virtio specification).
const visibleSerialLength = 20;

/**
 * The disks in the order in which the guest finds them, and their volumes,
 * without cloud-init's. The first is the one to boot from.
 *
 * @internal
 */
export function renderDisks(options: RenderOptions): {
  disks: Disk[];
  volumes: Volume[];
} {
  const { name, profile, values } = options;
  const { containerDisk, dataVolume, bus } = values.rootDisk;
  const { enabled, ...image } = containerDisk;

  const disks: Disk[] = [];
  const volumes: Volume[] = [];
  if (enabled) {
    disks.push({ name: CONTAINER_DISK_NAME, ...device('disk', bus) });
    volumes.push({ name: CONTAINER_DISK_NAME, containerDisk: image });
  }
  if (dataVolume.enabled) {
    disks.push({ name: DATA_VOLUME_DISK_NAME, ...device('disk', bus) });
    volumes.push({ name: DATA_VOLUME_DISK_NAME, dataVolume: { name } });
  }
  for (const disk of values.volumes.disks) {
    disks.push(renderDisk(disk, profile === 'modern'));
    volumes.push(renderVolume(disk));
  }
  if (profile === 'modern') {
    setBootOrder(disks);
  }
  return { disks, volumes };
}

function renderDisk(values: DiskValues, withSerial: boolean): Disk {
  const { name, bus } = values;
  const kind = values.device ?? (values.sysprep ? 'cdrom' : 'disk');
  const serial =
    values.serial ??
    (withSerial && kind === 'disk' && name.length <= visibleSerialLength
      ? name
      : undefined);
  return { name, ...(serial && { serial }), ...device(kind, bus) };
}

function device(kind: 'disk' | 'cdrom' | 'lun', bus?: DiskBus): Partial<Disk> {
  switch (kind) {
    case 'cdrom':
      return { cdrom: { bus: bus ?? 'sata' } };
    case 'lun':
      return { lun: { bus: bus ?? 'scsi' } };
    default:
      return { disk: { bus: bus ?? 'virtio' } };
  }
}

/**
 * Where one disk has a boot order, those without one are not tried. CD-ROMs
 * come after the boot disk: an installer is found while that is still empty,
 * and no longer once it is not.
 */
function setBootOrder(disks: Disk[]): void {
  disks
    .filter((disk, index) => index === 0 || disk.cdrom)
    .forEach((disk, index) => {
      disk.bootOrder = index + 1;
    });
}
