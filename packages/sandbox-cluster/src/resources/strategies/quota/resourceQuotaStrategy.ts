import type { IoK8sApiCoreV1ResourceQuotaSpec as QuotaSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { amountsOf } from '../../../admission/quota/amounts';
import { ApiObject } from '../../../objects/ApiObject';
import { jsonAt } from '../../../objects/json';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { resourceErrors } from '../../../validation/resourceErrors';
import { ResourceStrategy } from '../../ResourceStrategy';
import { scopeErrors } from './scopeErrors';

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateResourceQuota.
 *
 * @internal
 */
export const resourceQuotaStrategy: ResourceStrategy = {
  returnsDeletedObject: true,

  prepareForCreate(draft) {
    draft.status = {};
  },

  validate: object => [
    ...amountErrors(object, 'spec', 'hard'),
    ...scopeErrors(specOf(object)),
  ],

  validateUpdate(object, current, context) {
    if (context.subresource) {
      return [
        ...amountErrors(object, 'status', 'hard'),
        ...amountErrors(object, 'status', 'used'),
      ];
    }
    const [scopes, before] = [object, current].map(
      each => new Set<string>(specOf(each).scopes ?? []),
    );
    return [
      ...resourceQuotaStrategy.validate!(object, context),
      ...(scopes.size === before.size &&
      [...scopes].every(each => before.has(each))
        ? []
        : [
            fieldErrors.invalid(
              'spec.scopes',
              specOf(object).scopes ?? null,
              'field is immutable',
            ),
          ]),
    ];
  },
};

function specOf(object: ApiObject): QuotaSpec {
  return (object.spec ?? {}) as QuotaSpec;
}

function amountErrors(object: ApiObject, ...path: string[]): FieldError[] {
  const amounts = amountsOf(jsonAt(object, ...path) as Record<string, string>);
  return [...amounts].flatMap(([name, amount]) => {
    const field = `${path.join('.')}[${name}]`;
    return [
      ...resourceErrors.quotaName(name, field),
      ...resourceErrors.amount(name, amount, field),
    ];
  });
}
