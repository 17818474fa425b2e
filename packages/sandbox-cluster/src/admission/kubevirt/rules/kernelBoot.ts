import type { V1KernelBoot } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField, requiredField } from '../Rule';
import { pathCauses } from './pathCauses';

/**
 * What is wrong with a kernel that comes from a container.
 *
 * @internal
 */
export function kernelBoot(
  field: string,
  boot: V1KernelBoot | undefined,
): StatusCause[] {
  const container = boot?.container;
  if (!container) {
    return boot?.kernelArgs
      ? [
          invalidField(
            `${field}.kernelArgs`,
            'kernel arguments cannot be provided without an external kernel',
          ),
        ]
      : [];
  }
  const at = `${field}.container`;
  return [
    ...(container.image
      ? []
      : [requiredField(`${at}.image`, `${at} must be defined with an image`)]),
    ...(container.initrdPath || container.kernelPath
      ? []
      : [
          requiredField(
            at,
            `${at} must be defined with at least one of the following: kernelPath, initrdPath`,
          ),
        ]),
    ...(['kernelPath', 'initrdPath'] as const).flatMap(key =>
      container[key] ? pathCauses(`${at}.${key}`, container[key]) : [],
    ),
  ];
}
