import { z } from 'zod/v4';
import { error } from '../check/findings';
import { CustomFinding } from './CustomFinding';
import { named, optional, quantity, required, text } from './fields';

const labelled = required({ name: text }, { volumeLabel: text });

const filesystemKinds = {
  persistentVolumeClaim: named,
  dataVolume: named,
  configMap: named,
  secret: named,
  serviceAccount: named,
};

const diskKinds = {
  persistentVolumeClaim: required({ name: text }, { readOnly: z.boolean() }),
  dataVolume: named,
  ephemeral: required({ persistentVolumeClaim: named }, {}),
  containerDisk: required(
    { image: text },
    { imagePullSecret: text, path: text },
  ),
  emptyDisk: required({ capacity: quantity }, {}),
  hostDisk: required(
    { path: text, type: z.enum(['Disk', 'DiskOrCreate']) },
    { capacity: quantity },
  ),
  configMap: labelled,
  secret: labelled,
  serviceAccount: named,
  sysprep: optional({ configMap: named, secret: named }),
};

/**
 * How the guest sees a disk.
 *
 * @internal
 */
export const busSchema = z.enum(['virtio', 'sata', 'scsi', 'usb']);

/**
 * Extra disks and file systems, each with exactly one kind of volume behind it.
 *
 * @internal
 */
export const volumesSchema = optional({
  filesystems: z.array(
    required({ name: text }, filesystemKinds).check(
      exactlyOne(Object.keys(filesystemKinds)),
    ),
  ),
  disks: z.array(
    required(
      { name: text },
      {
        ...diskKinds,
        device: z.enum(['disk', 'cdrom', 'lun']),
        bus: busSchema,
        serial: text,
      },
    ).check(exactlyOne(Object.keys(diskKinds))),
  ),
});

function exactlyOne(kinds: string[]) {
  return (context: z.core.ParsePayload<Record<string, unknown>>) => {
    const given = kinds.filter(kind => context.value[kind] ?? false);
    // A kind that cannot be read is not there, and has its own issue.
    if (given.length !== 1 && !context.issues.length) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'volume kind',
        params: { find: kindFinding(kinds, given) },
      });
    }
  };
}

function kindFinding(allKinds: string[], all: string[]): CustomFinding {
  const kinds = allKinds.join(', ');
  const given = all.join(', ');
  return path =>
    given
      ? error('volume-kind.several', path, { given, kinds })
      : error('volume-kind.none', path, { kinds });
}
