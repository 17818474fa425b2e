import { ApiObject } from '../../objects/ApiObject';
import { canonicalOrder } from '../../registry/canonicalOrder';
import { zeroObject } from '../../schema/zeroObject';
import { goJson } from '../../objects/goJson';
import { groupVersion, resourceName } from '../../resources/ResourceDefinition';
import { statusErrors } from '../../status/statusErrors';
import { parseFieldSelector } from '../../storage/fieldSelector';
import { parseLabelSelector } from '../../storage/labelSelector';
import { StoreEvent } from '../../storage/ObjectStore';
import { checkListOptions } from '../checkListOptions';
import { parseVersion } from '../parseVersion';
import { queryValues } from '../queryValues';
import { includeObject, present } from '../present';
import { ApiRequest } from '../ApiRequest';
import { ApiResponse, EventSink } from '../ApiResponse';

const BOOKMARK_INTERVAL_MS = 60_000;
/** The last bookmark comes so long before the end. */
const LAST_BOOKMARK_MS = 2000;
const MIN_TIMEOUT_SECONDS = 1800;

/** GET of a collection with `watch`. @internal */
export function watchHandler(request: ApiRequest): ApiResponse {
  const { definition, registry, info } = request;
  const { query } = info;
  const { store } = registry;
  const table = store.table(resourceName(definition));
  const asked = query.get('resourceVersion') ?? '';
  checkListOptions(query, 'watch');
  if (request.representation.as === 'Table') {
    includeObject(request);
  }
  const initialEvents = queryValues.flag(query, 'sendInitialEvents');
  const fromNow = query.has('sendInitialEvents') && !initialEvents;
  const bookmarks = queryValues.flag(query, 'allowWatchBookmarks');
  const matches = matcher(request);
  const from = parseVersion(asked || '0');
  const namespace = definition.namespaced ? info.namespace : undefined;
  const timeoutSeconds =
    queryValues.integer(query, 'timeoutSeconds') ||
    MIN_TIMEOUT_SECONDS * (1 + Math.random());

  return {
    stream(sink: EventSink) {
      const send = (type: string, object: unknown) =>
        sink.write(`${goJson({ type, object })}\n`);
      // Only the first table of a watch says its columns.
      let headers = true;
      let ended = false;
      const end = () => {
        if (!ended) {
          ended = true;
          sink.end();
        }
      };
      const sendObject = (type: string, object: ApiObject) => {
        if (ended) {
          return;
        }
        try {
          send(type, present(request, object, headers));
          headers = false;
        } catch {
          // What cannot be given as it was asked for ends the watch.
          end();
        }
      };
      const sendBookmark = (annotations?: Record<string, string>) =>
        sendObject('BOOKMARK', emptyObject(request, annotations));

      const forward = (event: StoreEvent) => {
        const change = visibleChange(event, matches);
        if (change) {
          sendObject(change.type, change.object);
        }
      };

      if (initialEvents && from > store.version) {
        send(
          'ERROR',
          statusErrors
            .tooLargeResourceVersion(String(from), String(store.version))
            .toStatus(),
        );
        end();
        return;
      }
      if (from > 0 && from < table.compacted && !initialEvents) {
        send(
          'ERROR',
          statusErrors
            .expired(`too old resource version: ${from} (${table.compacted})`)
            .toStatus(),
        );
        end();
        return;
      }
      const began = from || store.version;
      // Everything up to the first write after this line is sent in one go.
      if (from === 0 ? !fromNow : initialEvents) {
        for (const object of table.list(namespace)) {
          if (matches(object)) {
            sendObject('ADDED', object);
          }
        }
        if (bookmarks) {
          sendBookmark({ 'k8s.io/initial-events-end': 'true' });
        }
      } else if (from > 0) {
        table.eventsAfter(from).forEach(forward);
      }
      const unsubscribe = table.subscribe(event => {
        if (event.version > from) {
          forward(event);
        }
      });
      const timeoutMs = Math.min(timeoutSeconds * 1000, 2 ** 31 - 1);
      // There is nothing to say where nothing has been written.
      const sendProgress = () => {
        if (!ended && store.version > began) {
          sendBookmark();
        }
      };
      const bookmarkTimers = bookmarks
        ? [
            setInterval(sendProgress, BOOKMARK_INTERVAL_MS),
            ...(timeoutMs > LAST_BOOKMARK_MS
              ? [setTimeout(sendProgress, timeoutMs - LAST_BOOKMARK_MS)]
              : []),
          ]
        : [];
      const timeout = setTimeout(end, timeoutMs);
      sink.onClose(() => {
        unsubscribe();
        bookmarkTimers.forEach(clearInterval);
        clearTimeout(timeout);
      });
    },
  };
}

// What a bookmark is of: an object of which nothing but a version is known.
function emptyObject(
  { definition, info, registry }: ApiRequest,
  annotations?: Record<string, string>,
): ApiObject {
  return canonicalOrder(definition, {
    ...zeroObject(definition),
    kind: definition.kind,
    apiVersion: groupVersion({
      group: definition.group,
      version: info.version,
    }),
    metadata: {
      resourceVersion: String(registry.store.version),
      ...(annotations && { annotations }),
    } as ApiObject['metadata'],
  });
}

function matcher(request: ApiRequest): (object: ApiObject) => boolean {
  const { info, definition } = request;
  const byLabels = parseLabelSelector(info.query.get('labelSelector') ?? '');
  const byFields = parseFieldSelector(
    info.query.get('fieldSelector') ?? '',
    definition,
  );
  const namespace = definition.namespaced ? info.namespace : undefined;
  return object =>
    (namespace === undefined || object.metadata.namespace === namespace) &&
    (info.name === undefined || object.metadata.name === info.name) &&
    byLabels(object.metadata.labels) &&
    byFields(object);
}

/**
 * What a write looks like through a selector: an object that begins to match
 * is ADDED, one that no longer matches is DELETED in its last matching state.
 */
function visibleChange(
  event: StoreEvent,
  matches: (object: ApiObject) => boolean,
): { type: StoreEvent['type']; object: ApiObject } | undefined {
  const before = event.previous !== undefined && matches(event.previous);
  const after = event.type !== 'DELETED' && matches(event.object);
  if (event.type === 'DELETED') {
    return before ? { type: 'DELETED', object: event.object } : undefined;
  }
  if (before && after) {
    return { type: 'MODIFIED', object: event.object };
  }
  if (after) {
    return { type: 'ADDED', object: event.object };
  }
  if (before) {
    const previous = event.previous!;
    return {
      type: 'DELETED',
      object: {
        ...previous,
        metadata: {
          ...previous.metadata,
          resourceVersion: String(event.version),
        },
      },
    };
  }
  return undefined;
}
