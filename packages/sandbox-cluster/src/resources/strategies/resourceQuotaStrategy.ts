import { jsonAt } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateResourceQuotaSpec.
 *
 * @internal
 */
export const resourceQuotaStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  validate: object =>
    Object.entries(jsonAt(object, 'spec', 'hard') ?? {}).flatMap(
      ([name, value]) => {
        const parsed = Quantity.parse(value);
        return parsed.ok && parsed.quantity.nano < 0n
          ? [
              fieldErrors.invalid(
                `spec.hard[${name}]`,
                parsed.quantity.toString(),
                'must be greater than or equal to 0',
              ),
            ]
          : [];
      },
    ),
};
