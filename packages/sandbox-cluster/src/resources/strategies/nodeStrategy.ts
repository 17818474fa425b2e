import type { IoK8sApiCoreV1NodeSpec as NodeSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { fieldErrors } from '../../validation/fieldErrors';
import { taintErrors } from '../../validation/taintErrors';
import { ResourceStrategy } from '../ResourceStrategy';

const NOT_READY = {
  key: 'node.kubernetes.io/not-ready',
  effect: 'NoSchedule' as const,
};

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateNode.
 *
 * @internal
 */
export const nodeStrategy: ResourceStrategy = {
  mutate(draft, current) {
    // The admission plugin TaintNodesByCondition.
    if (!current) {
      const spec = specOf(draft);
      const taints = spec.taints ?? [];
      if (!taints.some(({ key }) => key === NOT_READY.key)) {
        spec.taints = [...taints, NOT_READY];
      }
    }
  },

  validate: object => taintErrors(specOf(object).taints ?? []),

  validateUpdate(object, current) {
    const before = specOf(current).providerID;
    return [
      ...taintErrors(specOf(object).taints ?? []),
      ...(before && specOf(object).providerID !== before
        ? [
            fieldErrors.forbidden(
              'spec.providerID',
              'node updates may not change providerID except from "" to valid',
            ),
            fieldErrors.forbidden(
              '[]',
              'node updates may only change labels, taints, or capacity',
            ),
          ]
        : []),
    ];
  },
};

function specOf(object: ApiObject): NodeSpec {
  return (object.spec ?? {}) as NodeSpec;
}
