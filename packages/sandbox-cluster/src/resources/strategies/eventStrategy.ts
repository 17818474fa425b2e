import { jsonAt } from '../../objects/json';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/events.go,
 * legacyValidateEvent.
 *
 * @internal
 */
export const eventStrategy: ResourceStrategy = {
  validate(object) {
    const { namespace } = object.metadata;
    const involved = String(
      jsonAt(object, 'involvedObject', 'namespace') ?? '',
    );
    // What concerns objects outside of namespaces is in the default one.
    const expected = involved === '' ? 'default' : involved;
    return namespace === expected
      ? []
      : [
          fieldErrors.invalid(
            'involvedObject.namespace',
            involved,
            'does not match event.namespace',
          ),
        ];
  },

  validateUpdate: () => [],
};
