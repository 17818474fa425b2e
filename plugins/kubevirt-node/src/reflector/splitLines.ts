const LINE_FEED = 0x0a;

/**
 * A line is longer than anything an API server stores.
 *
 * @internal
 */
export class LineTooLongError extends Error {
  constructor(maxBytes: number) {
    super(`a line of the watch is longer than ${maxBytes} bytes`);
    this.name = 'LineTooLongError';
  }
}

/**
 * Splits bytes into lines. Bytes, because a chunk may end within a character.
 * What follows the last line feed is no line: the connection was cut in it.
 *
 * @param chunks - the bytes as they come
 * @param maxBytes - how long a line may be
 * @returns for each chunk the lines that it completes, without line feeds
 * @throws LineTooLongError
 * @internal
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncGenerator<Buffer[], void> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let start = 0;
    for (
      let end = chunk.indexOf(LINE_FEED);
      end >= 0;
      end = chunk.indexOf(LINE_FEED, start)
    ) {
      const piece = chunk.subarray(start, end);
      lines.push(rest.length > 0 ? Buffer.concat([...rest, piece]) : piece);
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      rest.push(chunk.subarray(start));
      restBytes += chunk.length - start;
    }
    if (restBytes > maxBytes) {
      throw new LineTooLongError(maxBytes);
    }
    yield lines;
  }
}
