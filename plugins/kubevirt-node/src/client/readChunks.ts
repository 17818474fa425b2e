import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Dispatcher } from 'undici';
import { TimeLimits } from './TimeLimits';

/**
 * Reads an answer, unpacked, and lets go of it in the end.
 *
 * @param response - the answer
 * @param limits - of the request
 * @param limitMs - milliseconds that may pass between two pieces
 * @internal
 */
export async function* readChunks(
  response: Dispatcher.ResponseData,
  limits: TimeLimits,
  limitMs: number,
): AsyncGenerator<Buffer, void> {
  const packed = response.headers['content-encoding'] === 'gzip';
  const stream: Readable = packed
    ? pipeline(response.body, createGunzip(), () => {})
    : response.body;
  const iterator = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await limits.within(limitMs, () => iterator.next());
      if (next.done) {
        return;
      }
      yield next.value;
    }
  } finally {
    stream.on('error', () => {}).destroy();
    response.body.on('error', () => {}).destroy();
  }
}
