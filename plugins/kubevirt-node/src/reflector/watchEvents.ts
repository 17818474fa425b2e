import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { ClusterTransport } from '../client/ClusterTransport';
import { KubernetesApiError } from '../client/KubernetesApiError';
import { ResourceType } from '../client/KubernetesClient';
import { readApiError } from '../client/readApiError';
import { readError } from '../client/readBody';
import { resourcePath } from '../client/resourcePath';
import { LineSplitter } from './LineSplitter';
import { errorMessage } from '../errorMessage';

const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * What an API server sends in a watch: a change, or a version to go on from.
 *
 * @internal
 */
export interface WatchEvent {
  type: string;
  object: KubernetesObject;
}

/**
 * A line of a watch is not what an API server writes.
 *
 * @internal
 */
export class GarbledWatchError extends Error {
  constructor(detail: string) {
    super(`the watch sent something that is not an event: ${detail}`);
    this.name = 'GarbledWatchError';
  }
}

/**
 * Watches a kind of object.
 *
 * @param options - `silenceMs` is how long nothing may come before the
 *   connection is taken for dead; bookmarks come about every minute
 * @returns the batches of events as they arrive, first an empty one once the
 *   watch is open; it ends when the API server ends the watch
 * @throws KubernetesApiError where the API server refuses, also in the middle,
 *   ClusterUnreachableError where the connection breaks or is silent,
 *   GarbledWatchError
 * @internal
 */
export async function* watchEvents(options: {
  transport: ClusterTransport;
  type: ResourceType;
  labelSelector?: string;
  fieldSelector?: string;
  resourceVersion: string;
  timeoutSeconds: number;
  silenceMs: number;
  signal: AbortSignal;
}): AsyncGenerator<WatchEvent[], void> {
  const { transport, type, labelSelector, fieldSelector } = options;
  const request = {
    method: 'GET' as const,
    path: resourcePath(type),
    query: {
      watch: true,
      allowWatchBookmarks: true,
      labelSelector,
      fieldSelector,
      resourceVersion: options.resourceVersion,
      timeoutSeconds: options.timeoutSeconds,
    },
    headers: { 'accept-encoding': 'identity' },
    signal: options.signal,
    progressTimeoutMs: options.silenceMs,
  };
  const response = await transport.request(request);
  if (response.status !== 200) {
    throw await readError(transport, request, response);
  }
  try {
    yield [];
    const splitter = LineSplitter.create(MAX_LINE_BYTES);
    for await (const chunk of response.chunks) {
      const { events, failure } = parseLines(splitter.split(chunk));
      yield events;
      if (failure) {
        throw failure instanceof Error
          ? failure
          : toApiError(transport, type, failure);
      }
    }
  } finally {
    response.discard();
  }
}

/** What comes before a failure still counts. */
function parseLines(lines: Buffer[]): {
  events: WatchEvent[];
  failure?: WatchEvent | GarbledWatchError;
} {
  const events: WatchEvent[] = [];
  for (const line of lines) {
    try {
      const event = parseEvent(line);
      if (event.type === 'ERROR') {
        return { events, failure: event };
      }
      events.push(event);
    } catch (error) {
      if (error instanceof GarbledWatchError) {
        return { events, failure: error };
      }
      throw error;
    }
  }
  return { events };
}

function parseEvent(line: Buffer): WatchEvent {
  let event: WatchEvent | null;
  try {
    event = JSON.parse(line.toString('utf8'));
  } catch (error) {
    throw new GarbledWatchError(errorMessage(error));
  }
  if (typeof event?.type !== 'string' || !isObject(event.object)) {
    throw new GarbledWatchError('it has no type or no object');
  }
  return event;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function toApiError(
  transport: ClusterTransport,
  type: ResourceType,
  event: WatchEvent,
): KubernetesApiError {
  return readApiError({
    cluster: transport.cluster,
    request: `WATCH ${resourcePath(type)}`,
    httpStatus: 500,
    text: JSON.stringify(event.object),
  });
}
