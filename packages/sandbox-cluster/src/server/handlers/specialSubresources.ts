import { Authenticator } from '../../auth/Authenticator';
import { jsonAt } from '../../objects/json';
import { deleteObject, DeleteOptions } from '../../registry/deleteObject';
import { timestamp } from '../../registry/prepareMetadata';
import { fieldErrors } from '../../validation/fieldErrors';
import { ApiError } from '../../status/ApiError';
import { statusErrors } from '../../status/statusErrors';
import { ApiRequest, writeContextOf } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';

type SpecialHandler = (
  request: ApiRequest,
  authenticator: Authenticator,
) => ApiResponse;

const DEFAULT_TOKEN_SECONDS = 3600;
const MIN_TOKEN_SECONDS = 600;

const done: ApiResponse = {
  status: 201,
  object: {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    code: 201,
  },
};

/**
 * Subresources that are no view of their object, by verb, resource and name.
 *
 * @internal
 */
export const specialSubresources: Record<string, SpecialHandler> = {
  'create pods/binding': bind,
  'create pods/eviction': evict,
  'create serviceaccounts/token': issueToken,
};

/** What a scheduler does: puts a pod on a node. */
function bind(request: ApiRequest): ApiResponse {
  const { registry, definition, info } = request;
  const binding = bodyOf(request, 'Binding');
  const current = registry.get(definition, idOf(request));
  const node = jsonAt(binding, 'target', 'name');
  if (!node) {
    throw new ApiError({ code: 500, message: 'target.name: Required value' });
  }
  const assigned = jsonAt(current, 'spec', 'nodeName');
  if (assigned) {
    throw statusErrors.conflict(
      { group: '', kind: 'pods/binding', name: info.name },
      `pod ${info.name} is already assigned to node ${JSON.stringify(
        assigned,
      )}`,
    );
  }
  const draft = registry.draftOf(current);
  draft.spec = { ...(draft.spec as object), nodeName: node };
  registry.update(definition, current, draft, {
    ...writeContextOf(request),
    subresource: undefined,
    binds: true,
  });
  return done;
}

function evict(request: ApiRequest): ApiResponse {
  const eviction = bodyOf(request, 'Eviction');
  deleteObject(
    request.registry,
    request.definition,
    idOf(request),
    (jsonAt(eviction, 'deleteOptions') ?? {}) as DeleteOptions,
    { ...writeContextOf(request), subresource: undefined },
  );
  return done;
}

function issueToken(
  request: ApiRequest,
  authenticator: Authenticator,
): ApiResponse {
  const { metadata } = request.registry.get(request.definition, idOf(request));
  const asked = bodyOf(request, 'TokenRequest');
  const seconds = Number(
    jsonAt(asked, 'spec', 'expirationSeconds') ?? DEFAULT_TOKEN_SECONDS,
  );
  if (seconds < MIN_TOKEN_SECONDS) {
    throw statusErrors.invalid(
      { group: 'authentication.k8s.io', kind: 'TokenRequest' },
      [
        fieldErrors.invalid(
          'spec.expirationSeconds',
          seconds,
          'may not specify a duration less than 10 minutes',
        ),
      ],
    );
  }
  const { namespace, name } = metadata;
  return {
    status: 201,
    object: {
      kind: 'TokenRequest',
      apiVersion: 'authentication.k8s.io/v1',
      metadata: { name, namespace, creationTimestamp: timestamp() },
      spec: {
        audiences: jsonAt(asked, 'spec', 'audiences') ?? [
          'https://kubernetes.default.svc',
        ],
        expirationSeconds: seconds,
        boundObjectRef: null,
      },
      status: {
        token: authenticator.issueToken({
          name: `system:serviceaccount:${namespace}:${name}`,
          groups: [
            'system:serviceaccounts',
            `system:serviceaccounts:${namespace}`,
          ],
          expirationSeconds: seconds,
        }),
        expirationTimestamp: timestamp(new Date(Date.now() + seconds * 1000)),
      },
    },
  };
}

function idOf({ info }: ApiRequest) {
  return { namespace: info.namespace, name: info.name! };
}

function bodyOf(request: ApiRequest, kind: string) {
  return decodeBody(request.body, request.headers['content-type'], kind, false);
}
