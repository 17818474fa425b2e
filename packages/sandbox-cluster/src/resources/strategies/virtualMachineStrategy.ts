import { admitVirtualMachine } from '../../admission/kubevirt/admitVirtualMachine';
import { mutateVirtualMachine } from '../../admission/kubevirt/mutateVirtualMachine';
import { schemaOfKind } from '../../schema/schemaOf';
import { ResourceStrategy } from '../ResourceStrategy';

const schema = schemaOfKind('kubevirt.io/v1', 'VirtualMachine');

/** @internal */
export const virtualMachineStrategy: ResourceStrategy = {
  mutate(draft, current, context) {
    mutateVirtualMachine(schema, draft, current, context);
  },

  admit(object, current, context) {
    if (!context.subresource) {
      admitVirtualMachine(object, current, context);
    }
  },
};
