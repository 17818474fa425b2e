import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 15;

/**
 * Goes through many things and lets others have their turn now and then.
 *
 * @internal
 */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T> {
  let begun = performance.now();
  for (const item of items) {
    yield item;
    if (performance.now() - begun > SLICE_MS) {
      await setImmediate();
      begun = performance.now();
    }
  }
}
