import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { groupVersion } from '../../resources/ResourceDefinition';
import { statusErrors } from '../../status/statusErrors';
import { eventErrors } from '../../validation/eventErrors';
import { ApiRequest } from '../ApiRequest';
import { ApiResponse } from '../ApiResponse';
import { decodeBody } from '../decodeBody';
import { eventVersions } from './eventVersions';

/**
 * Serves events under `events.k8s.io`: the same objects as those of the core
 * group, with other names for some fields. A request becomes one to the core
 * group, and its answer is put back.
 *
 * @param handle - answers requests to the core group
 *
 * @internal
 */
export function eventsHandler(
  request: ApiRequest,
  handle: (request: ApiRequest) => ApiResponse,
): ApiResponse {
  const { info, registry, headers } = request;
  const definition = registry.resources.byKind('v1', 'Event')!;
  const query = new URLSearchParams(info.query);
  const selector = query.get('fieldSelector');
  if (selector) {
    query.set('fieldSelector', eventVersions.storedSelector(selector));
  }
  const body = storedBody(request);
  return shownAnswer(
    handle({
      ...request,
      definition,
      info: { ...info, group: '', definition, query },
      ...(body && {
        body: Buffer.from(JSON.stringify(body)),
        headers: {
          ...headers,
          'content-type':
            info.verb === 'patch'
              ? headers['content-type']
              : 'application/json',
        },
      }),
    }),
  );
}

// What a write brings, in the form of the core group.
function storedBody(request: ApiRequest): JsonMap | JsonMap[] | undefined {
  const { info } = request;
  switch (info.verb) {
    case 'create': {
      const event = storedEvent(request);
      confirmNew(event, info.namespace);
      return event;
    }
    case 'update':
      return storedEvent(request);
    case 'patch':
      return storedPatch(request.body.toString('utf8'));
    default:
      return undefined;
  }
}

function storedEvent({ body, headers, definition }: ApiRequest): JsonMap {
  const event = decodeBody(
    body,
    headers['content-type'],
    definition.kind,
    false,
  );
  const expected = groupVersion(definition);
  const { apiVersion = expected } = event;
  if (apiVersion !== expected) {
    throw statusErrors.badRequest(
      `the API version in the data (${apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  return eventVersions.stored({ ...event, apiVersion });
}

function confirmNew(event: JsonMap, namespace: string | undefined): void {
  const metadata = isMap(event.metadata) ? event.metadata : {};
  const errors = eventErrors.ofNewGroup({
    ...event,
    metadata: { namespace, ...metadata },
  } as unknown as ApiObject);
  if (errors.length > 0) {
    throw statusErrors.invalid(
      { group: '', kind: 'Event', name: String(metadata.name ?? '') },
      errors,
    );
  }
}

// What cannot be read is refused by whoever applies it.
function storedPatch(text: string): JsonMap | JsonMap[] | undefined {
  try {
    const patch = JSON.parse(text) as JsonMap | JsonMap[];
    return Array.isArray(patch)
      ? eventVersions.storedOperations(patch)
      : eventVersions.stored(patch);
  } catch {
    return undefined;
  }
}

function shownAnswer(answer: ApiResponse): ApiResponse {
  if ('stream' in answer) {
    return {
      stream: sink =>
        answer.stream({
          ...sink,
          end: () => sink.end(),
          onClose: listener => sink.onClose(listener),
          write(line) {
            const { type, object } = JSON.parse(line);
            sink.write(`${JSON.stringify({ type, object: shown(object) })}\n`);
          },
        }),
    };
  }
  return 'object' in answer
    ? { ...answer, object: shown(answer.object) }
    : answer;
}

function shown(object: unknown): unknown {
  if (!isMap(object)) {
    return object;
  }
  switch (object.kind) {
    case 'Event':
      return eventVersions.shown(object);
    case 'EventList':
      return {
        ...object,
        apiVersion: 'events.k8s.io/v1',
        items: (object.items as JsonMap[]).map(eventVersions.shown),
      };
    case 'Status':
      return isMap(object.details)
        ? { ...object, details: { ...object.details, group: 'events.k8s.io' } }
        : object;
    default:
      return object;
  }
}
