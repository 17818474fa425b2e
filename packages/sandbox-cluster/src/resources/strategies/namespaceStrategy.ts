import { ResourceStrategy } from '../ResourceStrategy';

/** @internal */
export const namespaceStrategy: ResourceStrategy = {
  nameRule: 'label',

  applyDefaults(draft) {
    draft.metadata.labels = {
      ...draft.metadata.labels,
      'kubernetes.io/metadata.name': draft.metadata.name,
    };
  },

  prepareForCreate(draft) {
    draft.spec = { finalizers: ['kubernetes'] };
    draft.status = { phase: 'Active' };
  },

  prepareForUpdate(draft, current, context) {
    if (context.subresource !== 'finalize') {
      draft.spec = current.spec;
    }
  },
};
