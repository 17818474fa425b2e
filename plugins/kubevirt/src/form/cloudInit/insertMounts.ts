import { isSeq } from 'yaml';
import { editCloudInit, printCloudInit } from './editCloudInit';
import { readCloudInit } from './readCloudInit';

// A guest sees no more of a virtio disk's serial than this.
const VISIBLE_SERIAL = 20;

/**
 * Adds to cloud-init text what mounts the machine's file systems and disks
 * under `/mnt`. A file system is mounted by a command, because cloud-init's
 * `mounts` ignores what is no device; a disk by its serial, because its letter
 * depends on the order of all disks. A disk without a file system gets one.
 *
 * @param text - text that `readCloudInit` can read
 * @param names - of the file systems and disks in the machine
 * @returns the changed text; what mounts them already is not added again
 * @internal
 */
export function insertMounts(
  text: string,
  names: { filesystems: string[]; disks: string[] },
): string {
  const withDisks = names.disks.length ? insertDisks(text, names.disks) : text;
  return names.filesystems.reduce(
    (before, name) =>
      append(before, 'bootcmd', {
        mark: `mount -t virtiofs ${name} `,
        item: `mkdir -p /mnt/${name} && mount -t virtiofs ${name} /mnt/${name}`,
      }),
    withDisks,
  );
}

function insertDisks(text: string, disks: string[]): string {
  const withFileSystems = disks.reduce((before, name) => {
    const device = deviceOf(name);
    return append(before, 'fs_setup', {
      mark: `device: ${device}`,
      item: { device, filesystem: 'ext4', overwrite: false },
    });
  }, text);
  const reading = readCloudInit(withFileSystems);
  const mounts = reading.ok ? reading.form.mounts : [];
  const missing = disks.filter(
    name => !mounts.some(({ device }) => device === deviceOf(name)),
  );
  return editCloudInit(withFileSystems, {
    mounts: [
      ...mounts,
      ...missing.map(name => ({
        device: deviceOf(name),
        mountPoint: `/mnt/${name}`,
      })),
    ],
  });
}

function deviceOf(disk: string): string {
  return `/dev/disk/by-id/virtio-${disk.slice(0, VISIBLE_SERIAL)}`;
}

function append(
  text: string,
  listKey: string,
  { mark, item }: { mark: string; item: unknown },
): string {
  const begun = editCloudInit(text, {});
  const reading = readCloudInit(begun);
  if (!reading.ok || begun.includes(mark)) {
    return text;
  }
  const { document } = reading;
  const list = document.get(listKey);
  if (isSeq(list)) {
    list.add(document.createNode(item));
  } else {
    document.set(listKey, document.createNode([item]));
  }
  return printCloudInit(document, text);
}
