import { admitSnapshot } from '../../admission/kubevirt/admitSnapshot';
import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const snapshotStrategy: ResourceStrategy = {
  admit(object, current, context) {
    if (!context.subresource) {
      admitSnapshot(object, current);
    }
  },
};
