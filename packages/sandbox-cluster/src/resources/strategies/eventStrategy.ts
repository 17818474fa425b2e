import { eventErrors } from '../../validation/eventErrors';
import { ResourceStrategy } from '../ResourceStrategy';

/**
 * Source: Kubernetes 1.36 pkg/apis/core/validation/events.go,
 * legacyValidateEvent.
 *
 * @internal
 */
export const eventStrategy: ResourceStrategy = {
  validate: eventErrors.ofBothGroups,

  validateUpdate: () => [],
};
