import { admitVirtualMachineInstance } from '../../admission/kubevirt/admitVirtualMachineInstance';
import { isKubevirtAccount } from '../../admission/kubevirt/isKubevirtAccount';
import { readSpec } from '../../admission/kubevirt/readSpec';
import { isMap } from '../../objects/json';
import { timestamp } from '../../registry/prepareMetadata';
import { schemaOfKind } from '../../schema/schemaOf';
import { ResourceStrategy } from '../ResourceStrategy';

const FINALIZER = 'kubevirt.io/foregroundDeleteVirtualMachine';
const schema = schemaOfKind('kubevirt.io/v1', 'VirtualMachineInstance');

/**
 * A VMI has no status subresource: who may write its status is decided by
 * KubeVirt's mutating webhook, which silently puts the old one back for
 * everybody but KubeVirt itself.
 *
 * Source: KubeVirt v1.9.0 pkg/virt-api/webhooks/mutating-webhook/mutators/
 * vmi-mutator.go.
 *
 * @internal
 */
export const virtualMachineInstanceStrategy: ResourceStrategy = {
  mutate(draft, current, context) {
    readSpec('virtualmachineinstances-mutator.kubevirt.io', schema, draft);
    if (!current) {
      const { metadata } = draft;
      metadata.finalizers = [
        ...new Set([...(metadata.finalizers ?? []), FINALIZER]),
      ];
      const status = isMap(draft.status) ? draft.status : {};
      if (!status.phase) {
        draft.status = {
          ...status,
          phase: 'Pending',
          phaseTransitionTimestamps: [
            { phase: 'Pending', phaseTransitionTimestamp: timestamp() },
          ],
        };
      }
    } else if (!isKubevirtAccount(context.user)) {
      draft.status = current.status;
    }
  },

  admit: admitVirtualMachineInstance,
};
