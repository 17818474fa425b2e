import { EventStreamParser, ServerSentEvent } from './EventStreamParser';

/**
 * Reads a response as a stream of events until it ends.
 *
 * @param response - a response of type `text/event-stream`
 * @param options - `silenceMs`: how long the server may say nothing, in
 *   milliseconds; comments count as something said
 * @returns the events; ends where the server ends the response
 * @throws Error - where the response cannot be read as a stream, or was
 *   silent for too long
 *
 * @internal
 */
export async function* readEventStream(
  response: Response,
  options: { silenceMs: number },
): AsyncGenerator<ServerSentEvent> {
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!response.body || !type.startsWith('text/event-stream')) {
    throw new Error(`Expected an event stream, got ${type}`);
  }
  const parser = EventStreamParser.create();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(options.silenceMs, reader.read());
      if (done) {
        return;
      }
      yield* parser.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    // The connection may be broken already; there is nobody left to tell.
    reader.cancel().catch(() => {});
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Nothing was heard for ${milliseconds / 1000} s`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
