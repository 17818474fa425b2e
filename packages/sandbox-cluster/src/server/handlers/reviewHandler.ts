import { Authenticator } from '../../auth/Authenticator';
import { AccessAttributes } from '../../auth/Authorizer';
import { RbacAuthorizer } from '../../auth/RbacAuthorizer';
import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { isMap, jsonAt } from '../../objects/json';
import { UserInfo } from '../../registry/WriteContext';
import { trackUpdate } from '../../apply/trackUpdate';
import { ApiRequest, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { checkReview } from './checkReview';
import { decodeObject } from './decodeObject';

/** @internal */
export interface ReviewOptions {
  authenticator: Authenticator;
  authorizer: RbacAuthorizer;
}

/** The kinds that are questions: answered and never stored. @internal */
export const reviewKinds = [
  'LocalSubjectAccessReview',
  'SelfSubjectAccessReview',
  'SelfSubjectReview',
  'SelfSubjectRulesReview',
  'SubjectAccessReview',
  'TokenReview',
];

/**
 * POST of a question about who somebody is or what they may do.
 *
 * @throws ApiError 400 and 422 where it cannot be answered
 *
 * @internal
 */
export function reviewHandler(
  request: ApiRequest,
  options: ReviewOptions,
): ApiResponse {
  const { definition } = request;
  const context = writeContextOf(request);
  const object = decodeObject(
    request,
    decodeBody(
      request.body,
      request.headers['content-type'],
      definition.kind,
      false,
    ),
    context,
  );
  checkReview(object);
  if (definition.kind === 'SelfSubjectRulesReview') {
    return {
      status: 201,
      object: {
        kind: object.kind,
        apiVersion: object.apiVersion,
        metadata: {},
        spec: {},
        status: rulesFor(request.user, object, options.authorizer),
      },
    };
  }
  object.spec ??= {};
  const managedFields = trackUpdate(definition, undefined, object, context);
  const { metadata: _, ...rest } = object;
  const answered: JsonMap = {
    kind: rest.kind,
    apiVersion: rest.apiVersion,
    metadata: managedFields ? { managedFields: managedFields as [] } : {},
    spec: rest.spec as JsonMap,
    status: statusOf(request, object, options) as JsonMap,
  };
  return { status: 201, object: answered };
}

function statusOf(
  request: ApiRequest,
  object: ApiObject,
  { authenticator, authorizer }: ReviewOptions,
): object {
  switch (object.kind) {
    case 'SelfSubjectReview':
      return { userInfo: userInfo(request.user) };
    case 'TokenReview': {
      const token = String(jsonAt(object, 'spec', 'token') ?? '');
      const user = authenticator.userOf(token);
      return user
        ? { authenticated: true, user: userInfo(user) }
        : { user: {}, error: 'invalid bearer token' };
    }
    case 'SelfSubjectAccessReview':
      return authorizer.decide(attributesOf(object, request.user));
    default:
      return authorizer.decide(
        attributesOf(object, {
          name: String(jsonAt(object, 'spec', 'user') ?? ''),
          groups: (jsonAt(object, 'spec', 'groups') ?? []) as string[],
        }),
      );
  }
}

function attributesOf(object: ApiObject, user: UserInfo): AccessAttributes {
  const resource = jsonAt(object, 'spec', 'resourceAttributes');
  const other = jsonAt(object, 'spec', 'nonResourceAttributes') as
    | JsonMap
    | undefined;
  const text = (value: unknown) => (value ? String(value) : undefined);
  return isMap(resource)
    ? {
        user,
        isResourceRequest: true,
        verb: String(resource.verb ?? ''),
        group: text(resource.group) ?? '',
        resource: text(resource.resource),
        subresource: text(resource.subresource),
        namespace: text(resource.namespace),
        name: text(resource.name),
      }
    : {
        user,
        isResourceRequest: false,
        verb: String(other?.verb ?? ''),
        path: text(other?.path),
      };
}

function rulesFor(
  user: UserInfo,
  object: ApiObject,
  authorizer: RbacAuthorizer,
): object {
  const namespace = String(jsonAt(object, 'spec', 'namespace') ?? '');
  const rules = authorizer.rulesFor(user, namespace);
  return {
    resourceRules: rules
      .filter(({ resources }) => resources)
      .map(({ verbs, apiGroups, resources, resourceNames }) => ({
        verbs,
        apiGroups,
        resources,
        ...(resourceNames && { resourceNames }),
      })),
    nonResourceRules: rules
      .filter(({ nonResourceURLs }) => nonResourceURLs)
      .map(({ verbs, nonResourceURLs }) => ({ verbs, nonResourceURLs })),
    incomplete: false,
  };
}

function userInfo({ name, uid, groups }: UserInfo): object {
  return { username: name, ...(uid && { uid }), groups };
}
