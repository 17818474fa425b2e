import { admitRestore } from '../../admission/kubevirt/admitRestore';
import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const restoreStrategy: ResourceStrategy = {
  admit(object, current, context) {
    if (!context.subresource) {
      admitRestore(object, current, context);
    }
  },
};
