import type { V1Disk } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { nameRules } from '../../../validation/nameRules';
import { invalidField, Rule, unsupportedField } from '../Rule';
import { diskBlocks } from './diskBlocks';

const MAX_SERIAL_LENGTH = 256;
const errorPolicies = ['stop', 'ignore', 'report', 'enospace'];

/** Each disk by itself: name, target, bus, serial, modes. @internal */
export const disks: Rule = ({ path, spec }) => {
  const all = spec.domain.devices.disks ?? [];
  const list = `${path}.domain.devices.disks`;
  return all.flatMap((disk, index) => {
    const field = `${list}[${index}]`;
    const complain = (below: string, message: string) =>
      invalidField(`${field}${below}`, message);
    const causes: StatusCause[] = all
      .slice(0, index)
      .flatMap((other, otherIndex) =>
        other.name === disk.name
          ? [
              complain(
                '.name',
                `${field} and ${list}[${otherIndex}] must not have the same Name.`,
              ),
            ]
          : [],
      );
    if ([disk.disk, disk.lun, disk.cdrom].filter(Boolean).length > 1) {
      causes.push(
        complain('', `${field} can only have a single target type defined`),
      );
    }
    causes.push(...addressCauses(list, index, disk));
    if (disk.bootOrder !== undefined && disk.bootOrder < 1) {
      causes.push(
        complain(
          '.bootOrder',
          `${field} must have a boot order > 0, if supplied`,
        ),
      );
    }
    causes.push(...busCauses(list, field, index, disk));
    if (disk.serial && !/^[A-Za-z0-9_.+-]+$/.test(disk.serial)) {
      causes.push(
        complain(
          '.serial',
          `${field} must be made up of the following characters [A-Za-z0-9_.+-], if specified`,
        ),
      );
    }
    if (disk.serial && [...disk.serial].length > MAX_SERIAL_LENGTH) {
      causes.push(
        complain(
          '.serial',
          `${field} must be less than or equal to ${MAX_SERIAL_LENGTH} in length, if specified`,
        ),
      );
    }
    if (
      disk.cache &&
      !['none', 'writethrough', 'writeback'].includes(disk.cache)
    ) {
      causes.push(
        complain('.cache', `${field}.cache has invalid value ${disk.cache}`),
      );
    }
    if (disk.io && !['native', 'threads'].includes(disk.io)) {
      causes.push(
        unsupportedField(
          // The path is doubled in KubeVirt as well.
          `${list}.domain.devices.disks[${index}].io`,
          `Disk IO mode for ${list} is not supported. Supported modes are: native, threads.`,
        ),
      );
    }
    if (disk.errorPolicy && !errorPolicies.includes(disk.errorPolicy)) {
      causes.push(
        complain(
          '.errorPolicy',
          `${field}.errorPolicy has invalid value "${disk.errorPolicy}"`,
        ),
      );
    }
    // The name becomes the name of a container.
    causes.push(
      ...nameRules
        .label(disk.name)
        .map(message =>
          invalidField(`${list}.domain.devices.disks[${index}].name`, message),
        ),
      ...diskBlocks(field, disk),
    );
    return causes;
  });
};

function addressCauses(
  list: string,
  index: number,
  { disk }: V1Disk,
): StatusCause[] {
  const address = disk?.pciAddress;
  // The path is doubled here as well.
  const field = `${list}.domain.devices.disks.disk[${index}]`;
  if (!address) {
    return [];
  }
  return [
    ...(disk.bus === 'virtio'
      ? []
      : [
          invalidField(
            `${field}.pciAddress`,
            `disk ${field}.name - setting a PCI address is only possible with bus type virtio.`,
          ),
        ]),
    ...(/^[\da-f]{4}:[\da-f]{2}:[\da-f]{2}\.[0-7]$/i.test(address)
      ? []
      : [
          invalidField(
            `${field}.pciAddress`,
            `disk ${field}.name has malformed PCI address (${address}).`,
          ),
        ]),
  ];
}

function busCauses(
  list: string,
  field: string,
  index: number,
  disk: V1Disk,
): StatusCause[] {
  const type = (['disk', 'lun'] as const).find(each => disk[each]) ?? 'cdrom';
  const bus = (disk.disk ?? disk.lun ?? disk.cdrom)?.bus;
  if (!bus) {
    return [];
  }
  const busField = `${field}.${type}.bus`;
  const causes: StatusCause[] = [];
  if (bus === 'ide') {
    causes.push(invalidField(busField, 'IDE bus is not supported'));
  } else if (bus === 'virtio' && type === 'cdrom') {
    causes.push(
      invalidField(busField, `Bus type ${bus} is invalid for CD-ROM device`),
    );
  } else if (bus === 'sata' && disk.disk?.readonly) {
    causes.push(
      invalidField(busField, `${bus} hard-disks do not support read-only.`),
    );
  } else if (!['virtio', 'scsi', 'sata', 'usb'].includes(bus)) {
    causes.push(
      invalidField(
        busField,
        `${field} is set with an unrecognized bus ${bus}, must be one of: [virtio scsi sata usb]`,
      ),
    );
  }
  if (disk.dedicatedIOThread && bus !== 'virtio') {
    causes.push(
      unsupportedField(
        `${list}.domain.devices.disks[${index}]`,
        `IOThreads are not supported for disks on a ${bus} bus`,
      ),
    );
  }
  return causes;
}
