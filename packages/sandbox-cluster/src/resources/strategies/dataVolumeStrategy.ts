import { admitDataVolume } from '../../admission/cdi/admitDataVolume';
import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const dataVolumeStrategy: ResourceStrategy = {
  admit(object, current, context) {
    if (!context.subresource) {
      admitDataVolume(object, current, context);
    }
  },
};
