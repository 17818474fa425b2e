import { Quantity } from '../quantity/Quantity';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';
import { qualifiedNameErrors } from './labelErrors';
import { resourceNames } from './resourceNames';

/**
 * What is wrong with names and amounts of resources.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go.
 *
 * @internal
 */
export const resourceErrors = {
  /** A name in general. */
  name: nameErrors,

  /** A name in the requests or limits of a container. */
  containerName(name: string, field: string): FieldError[] {
    const errors = nameErrors(name, field);
    const refuse = (why: string) => [
      ...errors,
      fieldErrors.invalid(field, name, why),
    ];
    if (!name.includes('/')) {
      return resourceNames.isStandardContainer(name)
        ? errors
        : refuse('must be a standard resource for containers');
    }
    return resourceNames.isNative(name) || resourceNames.isExtended(name)
      ? errors
      : refuse("doesn't follow extended resource name standard");
  },

  /** A name in a quota. */
  quotaName(name: string, field: string): FieldError[] {
    return [
      ...nameErrors(name, field),
      ...(name.includes('/') || resourceNames.isStandardQuota(name)
        ? []
        : [
            fieldErrors.invalid(
              field,
              name,
              'must be a standard resource for quota',
            ),
          ]),
    ];
  },

  /** An amount of the resource of that name. */
  amount(name: string, amount: Quantity, field: string): FieldError[] {
    const shown = String(amount);
    return [
      ...(amount.nano < 0n
        ? [
            fieldErrors.invalid(
              field,
              shown,
              'must be greater than or equal to 0',
            ),
          ]
        : []),
      ...(resourceNames.isInteger(name) && amount.nano % 1_000_000_000n !== 0n
        ? [fieldErrors.invalid(field, shown, 'must be an integer')]
        : []),
    ];
  },
};

function nameErrors(name: string, field: string): FieldError[] {
  const messages = qualifiedNameErrors(name);
  if (
    messages.length === 0 &&
    !name.includes('/') &&
    !resourceNames.isStandard(name)
  ) {
    messages.push('must be a standard resource type or fully qualified');
  }
  return messages.map(message => fieldErrors.invalid(field, name, message));
}
