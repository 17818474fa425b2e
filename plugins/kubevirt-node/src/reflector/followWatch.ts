import { Clock } from '../clock';
import { Collection } from './readList';
import { WatchCutShortError } from './WatchCutShortError';
import { WatchEvent, watchEvents } from './watchEvents';

/** A bookmark is due about every minute, two at most (kube-apiserver 1.36). */
const SILENCE_MS = 150_000;
const SHORT_WATCH_MS = 1_000;

/**
 * Follows a watch to its end.
 *
 * @param options - `onEvents` gets what arrived, at least one event;
 *   `onHealthy` is called when the watch stands for a second
 * @returns where the watch is to be taken up again at once: the API server
 *   ended it in its time, or it was silent for too long
 * @throws KubernetesApiError, ClusterUnreachableError, GarbledWatchError,
 *   WatchCutShortError
 * @internal
 */
export async function followWatch(
  options: Collection & {
    clock: Clock;
    resourceVersion: string;
    onEvents(events: WatchEvent[]): void;
    onHealthy(): void;
    signal: AbortSignal;
  },
): Promise<void> {
  const { clock, signal, type } = options;
  const begun = clock.now();
  let lastSign = begun;
  let delivered = false;
  let cancelTimer: (() => void) | undefined;
  try {
    for await (const events of watchEvents({
      ...options,
      timeoutSeconds: 300 + Math.floor(300 * clock.random()),
      silenceMs: SILENCE_MS,
    })) {
      signal.throwIfAborted();
      lastSign = clock.now();
      cancelTimer ??= clock.after(SHORT_WATCH_MS, options.onHealthy);
      if (events.length > 0) {
        delivered = true;
        options.onEvents(events);
      }
    }
  } catch (error) {
    if (signal.aborted || clock.now() - lastSign < SILENCE_MS) {
      throw error;
    }
    // The connection is dead; or all is quiet and the API server sends no
    // bookmarks. A new watch from the same version tells.
    return;
  } finally {
    cancelTimer?.();
  }
  signal.throwIfAborted();
  if (!delivered && clock.now() - begun < SHORT_WATCH_MS) {
    throw new WatchCutShortError(type.plural);
  }
}
