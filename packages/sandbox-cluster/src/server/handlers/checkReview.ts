import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { FieldError, statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';

/**
 * Whether a question can be answered.
 *
 * Source: Kubernetes 1.36 pkg/apis/authorization/validation,
 * pkg/registry/{authentication,authorization}.
 *
 * @throws ApiError 400 and 422 where it asks nothing, or two things
 *
 * @internal
 */
export function checkReview(object: ApiObject): void {
  const { kind } = object;
  if (kind === 'TokenReview' && !jsonAt(object, 'spec', 'token')) {
    throw statusErrors.badRequest(
      'token is required for TokenReview in authentication',
    );
  }
  if (
    kind === 'SelfSubjectRulesReview' &&
    !jsonAt(object, 'spec', 'namespace')
  ) {
    throw statusErrors.badRequest('no namespace on request');
  }
  const errors = kind.endsWith('AccessReview') ? accessErrors(object) : [];
  if (errors.length > 0) {
    // The API server leaves the kind out.
    throw statusErrors.invalid(
      { group: 'authorization.k8s.io', kind: '' },
      errors,
    );
  }
}

function accessErrors(object: ApiObject): FieldError[] {
  const resource = jsonAt(object, 'spec', 'resourceAttributes');
  const other = jsonAt(object, 'spec', 'nonResourceAttributes');
  const errors: FieldError[] = [];
  if (resource && other) {
    errors.push(
      fieldErrors.invalid(
        'spec.nonResourceAttributes',
        {
          Path: jsonAt(other, 'path') ?? '',
          Verb: jsonAt(other, 'verb') ?? '',
        },
        'cannot be specified in combination with resourceAttributes',
      ),
    );
  }
  if (!resource && !other) {
    errors.push(
      fieldErrors.invalid(
        'spec.resourceAttributes',
        'null',
        'exactly one of nonResourceAttributes or resourceAttributes must be specified',
      ),
    );
  }
  if (object.kind === 'SelfSubjectAccessReview') {
    return errors;
  }
  const groups = jsonAt(object, 'spec', 'groups');
  if (
    !jsonAt(object, 'spec', 'user') &&
    !(Array.isArray(groups) && groups.length > 0)
  ) {
    errors.push(
      fieldErrors.invalid(
        'spec.user',
        '',
        'at least one of user or group must be specified',
      ),
    );
  }
  const namespace = jsonAt(resource, 'namespace') ?? '';
  if (
    object.kind === 'LocalSubjectAccessReview' &&
    namespace !== object.metadata.namespace
  ) {
    errors.push(
      fieldErrors.invalid(
        'spec.resourceAttributes.namespace',
        namespace,
        'must match metadata.namespace',
      ),
    );
  }
  return errors;
}
