import { ApiObject } from '../../objects/ApiObject';
import { goJson } from '../../objects/goJson';
import { groupVersion, resourceName } from '../../resources/ResourceDefinition';
import { statusErrors } from '../../status/statusErrors';
import { parseFieldSelector } from '../../storage/fieldSelector';
import { parseLabelSelector } from '../../storage/labelSelector';
import { StoreEvent } from '../../storage/ObjectStore';
import { checkListOptions } from '../checkListOptions';
import { parseVersion } from '../parseVersion';
import { queryValues } from '../queryValues';
import { present } from '../present';
import { ApiRequest } from '../ApiRequest';
import { ApiResponse, EventSink } from '../ApiResponse';

const BOOKMARK_INTERVAL_MS = 60_000;
const MIN_TIMEOUT_SECONDS = 1800;

/** GET of a collection with `watch`. @internal */
export function watchHandler(request: ApiRequest): ApiResponse {
  const { definition, registry, info } = request;
  const { query } = info;
  const { store } = registry;
  const table = store.table(resourceName(definition));
  const asked = query.get('resourceVersion') ?? '';
  checkListOptions(query, 'watch');
  const initialEvents = queryValues.flag(query, 'sendInitialEvents');
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
      const sendObject = (type: string, object: ApiObject) => {
        send(type, present(request, object, headers));
        headers = false;
      };
      const sendBookmark = (annotations?: Record<string, string>) =>
        send('BOOKMARK', {
          kind: definition.kind,
          apiVersion: groupVersion({
            group: definition.group,
            version: info.version,
          }),
          metadata: {
            resourceVersion: String(store.version),
            ...(annotations && { annotations }),
          },
        });

      const forward = (event: StoreEvent) => {
        const change = visibleChange(event, matches);
        if (change) {
          sendObject(change.type, change.object);
        }
      };

      if (from > 0 && from < table.compacted && !initialEvents) {
        send(
          'ERROR',
          statusErrors
            .expired(`too old resource version: ${from} (${table.compacted})`)
            .toStatus(),
        );
        sink.end();
        return;
      }
      // Everything up to the first write after this line is sent in one go.
      if (from === 0 || initialEvents) {
        for (const object of table.list(namespace)) {
          if (matches(object)) {
            sendObject('ADDED', object);
          }
        }
        if (initialEvents && bookmarks) {
          sendBookmark({ 'k8s.io/initial-events-end': 'true' });
        }
      } else {
        table.eventsAfter(from).forEach(forward);
      }
      const unsubscribe = table.subscribe(event => {
        if (event.version > from) {
          forward(event);
        }
      });
      const bookmarkTimer = bookmarks
        ? setInterval(() => sendBookmark(), BOOKMARK_INTERVAL_MS)
        : undefined;
      const timeout = setTimeout(() => {
        if (bookmarks) {
          sendBookmark();
        }
        sink.end();
      }, Math.min(timeoutSeconds * 1000, 2 ** 31 - 1));
      sink.onClose(() => {
        unsubscribe();
        clearInterval(bookmarkTimer);
        clearTimeout(timeout);
      });
    },
  };
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
