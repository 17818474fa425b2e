import type { IoK8sApiCoreV1ResourceRequirements as Requirements } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Quantity } from '../../../quantity/Quantity';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { resourceErrors } from '../../../validation/resourceErrors';
import { resourceNames } from '../../../validation/resourceNames';

/**
 * What is wrong with what a container asks for.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateContainerResourceRequirements.
 *
 * @param field - where it is
 *
 * @internal
 */
export function containerResourceErrors(
  resources: Requirements,
  field: string,
): FieldError[] {
  const limits = amounts(resources.limits);
  const requests = amounts(resources.requests);
  const errors = [
    ...[...limits].flatMap(([name, amount]) =>
      amountErrors(name, amount, `${field}.limits[${name}]`),
    ),
  ];
  for (const [name, amount] of requests) {
    errors.push(...amountErrors(name, amount, `${field}.requests[${name}]`));
    const limit = limits.get(name);
    const shared = resourceNames.isOvercommitAllowed(name);
    if (!limit) {
      if (!shared) {
        errors.push(
          fieldErrors.required(
            `${field}.limits`,
            'Limit must be set for non overcommitable resources',
          ),
        );
      }
      continue;
    }
    const order = amount.compare(limit);
    if (shared ? order > 0 : order !== 0) {
      errors.push(
        fieldErrors.invalid(
          `${field}.requests`,
          String(amount),
          `must be ${
            shared ? 'less than or equal' : 'equal'
          } to ${name} limit of ${limit}`,
        ),
      );
    }
  }
  const names = [...limits.keys(), ...requests.keys()];
  if (
    names.some(resourceNames.isHugePage) &&
    !names.some(name => name === 'cpu' || name === 'memory')
  ) {
    errors.push(
      fieldErrors.forbidden(field, 'HugePages require cpu or memory'),
    );
  }
  return errors;
}

function amountErrors(
  name: string,
  amount: Quantity,
  field: string,
): FieldError[] {
  const [, page] = /^hugepages-(.*)$/.exec(name) ?? [];
  const size = Quantity.parse(page);
  return [
    ...resourceErrors.containerName(name, field),
    ...resourceErrors.amount(name, amount, field),
    ...(size.ok && size.quantity.nano > 0n && amount.nano % size.quantity.nano
      ? [
          fieldErrors.invalid(
            field,
            String(amount),
            `${amount} is not positive integer multiple of ${name}`,
          ),
        ]
      : []),
  ];
}

function amounts(list: object | undefined): Map<string, Quantity> {
  return new Map(
    Object.entries(list ?? {}).flatMap(([name, value]) => {
      const parsed = Quantity.parse(value);
      return parsed.ok ? [[name, parsed.quantity] as const] : [];
    }),
  );
}
