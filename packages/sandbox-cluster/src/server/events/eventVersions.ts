import { JsonMap } from '../../objects/ApiObject';

/** The fields of an event by their names in both groups. */
const names: ReadonlyArray<readonly [core: string, events: string]> = [
  ['involvedObject', 'regarding'],
  ['message', 'note'],
  ['reportingComponent', 'reportingController'],
  ['source', 'deprecatedSource'],
  ['firstTimestamp', 'deprecatedFirstTimestamp'],
  ['lastTimestamp', 'deprecatedLastTimestamp'],
  ['count', 'deprecatedCount'],
];
const toEvents = new Map(names);
const toCore = new Map(names.map(([core, events]) => [events, core]));

/**
 * The two forms in which events are served. They are stored in that of the
 * core group.
 *
 * Source: Kubernetes 1.36 pkg/apis/events/v1/conversion.go.
 *
 * @internal
 */
export const eventVersions = {
  /** What `events.k8s.io/v1` shows of an event of the core group. */
  shown(event: JsonMap): JsonMap {
    const shown = renamed(event, toEvents);
    for (const name of ['reportingController', 'reportingInstance']) {
      // The core group says that nobody has reported it.
      if (shown[name] === '') {
        delete shown[name];
      }
    }
    return 'apiVersion' in event
      ? { ...shown, apiVersion: 'events.k8s.io/v1' }
      : shown;
  },

  /** The event of the core group that one of `events.k8s.io/v1` is. */
  stored: (event: JsonMap): JsonMap => ({
    ...renamed(event, toCore),
    ...('apiVersion' in event && { apiVersion: 'v1' }),
  }),

  /** A JSON patch of such an event, in the names of the core group. */
  storedOperations: (operations: JsonMap[]): JsonMap[] =>
    operations.map(operation => ({
      ...operation,
      ...('path' in operation && { path: storedPath(operation.path) }),
      ...('from' in operation && { from: storedPath(operation.from) }),
    })),

  /** A field selector, in the names of the core group. */
  storedSelector: (selector: string): string =>
    selector.replace(/(^|,)regarding\./g, '$1involvedObject.'),
};

function storedPath(pointer: unknown): string {
  const [, first, ...rest] = String(pointer).split('/');
  return ['', toCore.get(first) ?? first, ...rest].join('/');
}

function renamed(event: JsonMap, by: ReadonlyMap<string, string>): JsonMap {
  return Object.fromEntries(
    Object.entries(event).map(([name, value]) => [by.get(name) ?? name, value]),
  );
}
