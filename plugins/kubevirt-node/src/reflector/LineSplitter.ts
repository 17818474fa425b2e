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
 * @internal
 */
export class LineSplitter {
  readonly #maxBytes: number;
  #rest: Buffer[] = [];
  #restBytes = 0;

  /** @param maxBytes - how long a line may be */
  static create(maxBytes: number): LineSplitter {
    return new LineSplitter(maxBytes);
  }

  private constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Takes the bytes in as they come.
   *
   * @returns the lines that the chunk completes, without line feeds
   * @throws LineTooLongError
   */
  split(chunk: Buffer): Buffer[] {
    const lines: Buffer[] = [];
    let start = 0;
    for (
      let end = chunk.indexOf(LINE_FEED);
      end >= 0;
      end = chunk.indexOf(LINE_FEED, start)
    ) {
      lines.push(this.#complete(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) {
      this.#rest.push(chunk.subarray(start));
      this.#restBytes += chunk.length - start;
    }
    if (this.#restBytes > this.#maxBytes) {
      throw new LineTooLongError(this.#maxBytes);
    }
    return lines;
  }

  #complete(piece: Buffer): Buffer {
    if (this.#rest.length === 0) {
      return piece;
    }
    const line = Buffer.concat([...this.#rest, piece]);
    this.#rest = [];
    this.#restBytes = 0;
    return line;
  }
}
