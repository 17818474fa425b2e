import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import { AccessAttributes } from './Authorizer';

/**
 * The refusal of what somebody may not do.
 *
 * Source: Kubernetes 1.36 apiserver pkg/endpoints/handlers/responsewriters/
 * errors.go.
 *
 * @internal
 */
export function forbidden(attributes: AccessAttributes): ApiError {
  const { user, verb, resource, subresource, group, namespace, name } =
    attributes;
  const who = `User ${JSON.stringify(user.name)} cannot ${verb}`;
  if (!attributes.isResourceRequest) {
    return new ApiError({
      code: 403,
      reason: 'Forbidden',
      message: `forbidden: ${who} path ${JSON.stringify(attributes.path)}`,
      details: {},
    });
  }
  const what = subresource ? `${resource}/${subresource}` : resource;
  const where = namespace
    ? `in the namespace ${JSON.stringify(namespace)}`
    : 'at the cluster scope';
  return statusErrors.forbidden(
    { group: group ?? '', kind: resource ?? '', name },
    `${who} resource ${JSON.stringify(what)} in API group ${JSON.stringify(
      group ?? '',
    )} ${where}`,
  );
}
