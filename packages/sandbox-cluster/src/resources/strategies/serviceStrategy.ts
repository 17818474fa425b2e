import { ResourceStrategy } from '../ResourceStrategy';

let next = 10;

/** @internal */
export const serviceStrategy: ResourceStrategy = {
  prepareForCreate(draft) {
    const spec = (draft.spec ?? {}) as Record<string, unknown>;
    const clusterIP = spec.clusterIP ?? `10.0.0.${next++}`;
    draft.spec = { ...spec, clusterIP, clusterIPs: [clusterIP] };
    draft.status = { loadBalancer: {} };
  },
};
