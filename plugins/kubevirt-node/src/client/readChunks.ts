import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Dispatcher } from 'undici';
import { TimeLimits } from './TimeLimits';

/**
 * Reads an answer, unpacked, and lets go of it in the end.
 *
 * @param options - `limits` are the request's, and `limitMs` milliseconds may
 *   pass between two pieces; `onChunk` is called for each, `onEnd` once;
 *   `toFailure` says what is thrown where the connection breaks
 * @internal
 */
export async function* readChunks(options: {
  response: Dispatcher.ResponseData;
  limits: TimeLimits;
  limitMs: number;
  onChunk(): void;
  onEnd(): void;
  toFailure(error: unknown): unknown;
}): AsyncGenerator<Buffer, void> {
  const { response, limits, limitMs } = options;
  const packed = response.headers['content-encoding'] === 'gzip';
  const stream: Readable = packed
    ? pipeline(response.body, createGunzip(), () => {})
    : response.body;
  try {
    limits.begin(limitMs);
    for await (const chunk of stream) {
      limits.pause();
      options.onChunk();
      yield chunk;
      limits.begin(limitMs);
    }
  } catch (error) {
    throw options.toFailure(error);
  } finally {
    stream.on('error', () => {}).destroy();
    response.body.on('error', () => {}).destroy();
    options.onEnd();
  }
}
