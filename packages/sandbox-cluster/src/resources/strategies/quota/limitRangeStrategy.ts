import { LimitItem } from '../../../admission/quota/limitsOf';
import { ApiObject } from '../../../objects/ApiObject';
import { fieldErrors } from '../../../validation/fieldErrors';
import { ResourceStrategy } from '../../ResourceStrategy';
import { limitItemErrors } from './limitItemErrors';

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateLimitRange; pkg/apis/core/v1/defaults.go.
 *
 * @internal
 */
export const limitRangeStrategy: ResourceStrategy = {
  // Containers without a limit get the greatest one, and ask for their limit.
  applyDefaults(draft) {
    for (const limit of limitsOf(draft)) {
      if (limit.type === 'Container') {
        const limits = { ...limit.max, ...limit.default };
        const requests = { ...limit.min, ...limits, ...limit.defaultRequest };
        if (Object.keys(limits).length > 0) {
          limit.default = limits;
        }
        if (Object.keys(requests).length > 0) {
          limit.defaultRequest = requests;
        }
      }
    }
  },

  validate(object) {
    const seen = new Set<string>();
    return limitsOf(object).flatMap((limit, index) => {
      const field = `spec.limits[${index}]`;
      const repeated = seen.has(limit.type);
      seen.add(limit.type);
      return limitItemErrors(
        limit,
        field,
        repeated ? [fieldErrors.duplicate(`${field}.type`, limit.type)] : [],
      );
    });
  },
};

function limitsOf(object: ApiObject): LimitItem[] {
  return (object.spec as { limits?: LimitItem[] }).limits ?? [];
}
