import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

const LABEL = 'kubernetes.io/metadata.name';
const standard = ['kubernetes', 'orphan', 'foregroundDeletion'];
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
    const finalizers = finalizersOf(draft);
    if (!finalizers.includes('kubernetes')) {
      draft.spec = { finalizers: [...finalizers, 'kubernetes'] };
    }
    draft.status = { phase: 'Active' };
  },

  validate: object =>
    finalizersOf(object)
      .filter(name => !name.includes('/') && !standard.includes(name))
      .map(name =>
        fieldErrors.invalid(
          'spec.finalizers',
          name,
          'name is neither a standard finalizer name nor is it fully qualified',
        ),
      ),

  validateUpdate: () => [],

  holds: object => finalizersOf(object).length > 0,

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

function finalizersOf(object: ApiObject): string[] {
  return (jsonAt(object, 'spec', 'finalizers') ?? []) as string[];
}
