import { Disk, VirtualMachineInstanceSpec } from '../../objects';

/**
 * The bus of a disk that names none (KubeVirt v1.9.0 pkg/defaults/amd64.go,
 * arm64.go, s390x.go).
 *
 * @internal
 */
export function busOf(
  disk: Disk,
  architecture: string | undefined,
): string | undefined {
  const device = disk.disk ?? disk.cdrom ?? disk.lun;
  if (device?.bus) {
    return device.bus;
  }
  switch (architecture) {
    case 'arm64':
    case 's390x':
      return 'virtio';
    default:
      return 'sata';
  }
}

const prefixes: Record<string, string> = {
  virtio: 'vd',
  sata: 'sd',
  scsi: 'sd',
  usb: 'sd',
};

/**
 * The device name of every disk, by the disk's name, as KubeVirt gives them
 * out: one alphabet for each prefix, in the order of `disks`
 * (KubeVirt v1.9.0 pkg/virt-launcher/virtwrap/converter, makeDeviceName).
 *
 * @internal
 */
export function targetsByOrder(
  disks: Disk[],
  spec: VirtualMachineInstanceSpec,
): Map<string, string> {
  const used: Record<string, number> = {};
  const targets = new Map<string, string>();
  for (const disk of disks) {
    const prefix = prefixes[busOf(disk, spec.architecture) ?? ''];
    if (prefix && disk.name !== undefined) {
      const position = used[prefix] ?? 0;
      used[prefix] = position + 1;
      targets.set(disk.name, `${prefix}${letters(position)}`);
    }
  }
  return targets;
}

/** 0 is `a`, 25 `z`, 26 `aa`, as Linux and libvirt count disks. */
function letters(position: number): string {
  const last = String.fromCharCode(97 + (position % 26));
  return position < 26
    ? last
    : `${letters(Math.floor(position / 26) - 1)}${last}`;
}
