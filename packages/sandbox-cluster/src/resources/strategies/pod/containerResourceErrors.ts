import type { IoK8sApiCoreV1ResourceRequirements as Requirements } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Quantity } from '../../../quantity/Quantity';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { qualifiedNameErrors } from '../../../validation/labelErrors';

/** What may be asked for more than there is. */
const overcommittable = ['cpu', 'memory', 'ephemeral-storage'];

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
    const shared = overcommittable.includes(name);
    if (!limit) {
      if (!shared && name.includes('/')) {
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
  return errors;
}

function amountErrors(
  name: string,
  amount: Quantity,
  field: string,
): FieldError[] {
  const errors = qualifiedNameErrors(name).map(message =>
    fieldErrors.invalid(field, name, message),
  );
  if (
    !name.includes('/') &&
    !overcommittable.includes(name) &&
    !name.startsWith('hugepages-')
  ) {
    errors.push(
      fieldErrors.invalid(
        field,
        name,
        'must be a standard resource type or fully qualified',
      ),
      fieldErrors.invalid(
        field,
        name,
        'must be a standard resource for containers',
      ),
    );
  }
  if (amount.nano < 0n) {
    errors.push(
      fieldErrors.invalid(
        field,
        String(amount),
        'must be greater than or equal to 0',
      ),
    );
  }
  return errors;
}

function amounts(list: object | undefined): Map<string, Quantity> {
  return new Map(
    Object.entries(list ?? {}).flatMap(([name, value]) => {
      const parsed = Quantity.parse(value);
      return parsed.ok ? [[name, parsed.quantity] as const] : [];
    }),
  );
}
