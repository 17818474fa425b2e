import { ApiObject } from '../../objects/ApiObject';
import { ResourceStrategy } from '../ResourceStrategy';

const NOT_READY = { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' };

/** @internal */
export const nodeStrategy: ResourceStrategy = {
  mutate(draft: ApiObject, current) {
    // The admission plugin TaintNodesByCondition.
    if (!current) {
      const spec = draft.spec as { taints?: Array<typeof NOT_READY> };
      const taints = spec.taints ?? [];
      if (!taints.some(({ key }) => key === NOT_READY.key)) {
        spec.taints = [...taints, NOT_READY];
      }
    }
  },
};
