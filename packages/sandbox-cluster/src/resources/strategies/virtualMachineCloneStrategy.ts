import { admitClone } from '../../admission/kubevirt/admitClone';
import { isMap } from '../../objects/json';
import { randomSuffix } from '../../objects/randomSuffix';
import { ResourceStrategy } from '../ResourceStrategy';

/**
 * Names the target where the clone's author did not.
 *
 * Source: KubeVirt v1.9.0 pkg/virt-api/webhooks/mutating-webhook/mutators/
 * clone-create-mutator.go.
 *
 * @internal
 */
export const virtualMachineCloneStrategy: ResourceStrategy = {
  admit(object, _current, context) {
    if (!context.subresource) {
      admitClone(object);
    }
  },

  mutate({ spec }, current) {
    if (current || !isMap(spec) || !isMap(spec.source)) {
      return;
    }
    const { name, ...target } = isMap(spec.target)
      ? spec.target
      : { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: undefined };
    spec.target = {
      ...target,
      name: name || `clone-${spec.source.name}-${randomSuffix()}`,
    };
  },
};
