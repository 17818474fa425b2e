import type { V1Volume } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { Quantity } from '../../../quantity/Quantity';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';

/**
 * What is wrong with a file of the node that is a disk.
 *
 * @param field - where the volume is
 * @param allowed - whether the feature gate is on
 *
 * @internal
 */
export function hostDiskCauses(
  field: string,
  { hostDisk }: V1Volume,
  allowed: boolean,
): StatusCause[] {
  if (!hostDisk) {
    return [];
  }
  const { path, type, capacity } = hostDisk;
  const at = `${field}.hostDisk`;
  const size = Quantity.parse(capacity);
  return [
    ...(allowed
      ? []
      : [invalidField(field, 'HostDisk feature gate is not enabled')]),
    ...(path
      ? []
      : [
          {
            reason: 'FieldValueNotFound',
            message: `${at}.path is required for hostDisk volume`,
            field: `${at}.path`,
          },
        ]),
    ...(['Disk', 'DiskOrCreate'].includes(type)
      ? []
      : [
          invalidField(
            `${at}.type`,
            `${at}.type has invalid value '${type}', allowed are 'Disk' or 'DiskOrCreate'`,
          ),
        ]),
    ...(type === 'Disk' && size.ok && size.quantity.nano !== 0n
      ? [
          invalidField(
            `${at}.capacity`,
            `${at}.capacity is allowed to pass only with ${at}.type equal to 'DiskOrCreate'`,
          ),
        ]
      : []),
  ];
}
