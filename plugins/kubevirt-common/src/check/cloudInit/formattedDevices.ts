import { isRecord } from '../../values/isRecord';
import { CloudInitReading } from './readCloudInit';

/**
 * A device that user data makes a file system on, or partitions.
 *
 * @internal
 */
export interface FormattedDevice {
  /** `vdb`, without a partition's number. */
  device: string;
  /** Whether what is there already is looked at first. */
  isGuarded: boolean;
}

const tools =
  /\b(?:mkfs(?:\.\w+)?|mke2fs|mkswap|wipefs|sgdisk|sfdisk|parted|pvcreate)\b/;

/**
 * The virtio disks that user data formats, by commands or by cloud-init's own
 * fs_setup and disk_setup.
 *
 * @internal
 */
export function formattedDevices(
  userData: string,
  { config = {} }: CloudInitReading,
): FormattedDevice[] {
  const found: FormattedDevice[] = [];
  for (const line of userData.split('\n')) {
    const [tool] = tools.exec(line) ?? [];
    if (tool && !line.trimStart().startsWith('#')) {
      const rest = line.slice(line.indexOf(tool));
      for (const [, device] of rest.matchAll(/\/dev\/(vd[a-z])/g)) {
        found.push({ device, isGuarded: /\b(blkid|wipefs -n)\b/.test(line) });
      }
    }
  }
  const { fs_setup: filesystems, disk_setup: disks } = config;
  for (const each of Array.isArray(filesystems) ? filesystems : []) {
    if (isRecord(each)) {
      found.push(...configured(each.device, each.overwrite));
    }
  }
  for (const [device, each] of Object.entries(isRecord(disks) ? disks : {})) {
    found.push(...configured(device, isRecord(each) && each.overwrite));
  }
  return [...new Map(found.map(each => [each.device, each])).values()];
}

function configured(device: unknown, overwrite: unknown): FormattedDevice[] {
  const [, name] = /^\/dev\/(vd[a-z])/.exec(String(device)) ?? [];
  return name ? [{ device: name, isGuarded: overwrite !== true }] : [];
}
