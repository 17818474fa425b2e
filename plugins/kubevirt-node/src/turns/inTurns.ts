import { nextTurn } from './nextTurn';

const TURN_MS = 10;

/**
 * Does something with each of many items. Other work of the process gets its
 * turn every 10 ms.
 *
 * @param options - `signal` ends it between two items
 * @throws the signal's reason; what `work` throws
 * @public
 */
export async function inTurns<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  let turnEnd = performance.now() + TURN_MS;
  for (const item of items) {
    if (performance.now() >= turnEnd) {
      await nextTurn();
      options.signal?.throwIfAborted();
      turnEnd = performance.now() + TURN_MS;
    }
    work(item);
  }
}
