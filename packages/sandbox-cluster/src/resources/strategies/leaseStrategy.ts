import { jsonAt } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

/**
 * Source: Kubernetes 1.36 pkg/registry/coordination/lease,
 * pkg/apis/coordination/validation.
 *
 * @internal
 */
export const leaseStrategy: ResourceStrategy = {
  allowsUnconditionalUpdate: false,

  validate(object) {
    const duration = jsonAt(object, 'spec', 'leaseDurationSeconds');
    const transitions = jsonAt(object, 'spec', 'leaseTransitions');
    return [
      ...(typeof duration === 'number' && duration <= 0
        ? [
            fieldErrors.invalid(
              'spec.leaseDurationSeconds',
              duration,
              'must be greater than 0',
            ),
          ]
        : []),
      ...(typeof transitions === 'number' && transitions < 0
        ? [
            fieldErrors.invalid(
              'spec.leaseTransitions',
              transitions,
              'must be greater than or equal to 0',
            ),
          ]
        : []),
    ];
  },
};
