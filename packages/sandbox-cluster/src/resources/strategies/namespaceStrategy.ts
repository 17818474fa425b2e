import { ApiObject } from '../../objects/ApiObject';
import { statusErrors } from '../../status/statusErrors';
import { ResourceStrategy } from '../ResourceStrategy';

const LABEL = 'kubernetes.io/metadata.name';
const PROTECTED = ['default', 'kube-system', 'kube-public'];

/**
 * Source: Kubernetes 1.36 pkg/registry/core/namespace.
 *
 * @internal
 */
export const namespaceStrategy: ResourceStrategy = {
  nameRule: 'label',

  applyDefaults(draft) {
    if (draft.metadata.name) {
      draft.metadata.labels = {
        ...draft.metadata.labels,
        [LABEL]: draft.metadata.name,
      };
    }
  },

  prepareForCreate(draft) {
    const { metadata } = draft;
    metadata.labels = { ...metadata.labels, [LABEL]: metadata.name };
    const spec = draft.spec as { finalizers?: string[] };
    if (!spec.finalizers?.includes('kubernetes')) {
      spec.finalizers = [...(spec.finalizers ?? []), 'kubernetes'];
    }
    draft.status = { phase: 'Active' };
  },

  prepareForUpdate(draft, current, context) {
    if (context.subresource === 'finalize') {
      draft.status = current.status;
    } else {
      draft.spec = current.spec;
    }
  },

  admitDelete(current: ApiObject) {
    const { name } = current.metadata;
    if (PROTECTED.includes(name)) {
      throw statusErrors.forbidden(
        { group: '', kind: 'namespaces', name },
        'this namespace may not be deleted',
      );
    }
  },
};
