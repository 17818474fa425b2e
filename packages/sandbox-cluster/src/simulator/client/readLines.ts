/**
 * Splits a stream of bytes into lines. What follows the last line break is
 * dropped: the other side was cut off in the middle of it.
 *
 * @param stream - UTF-8
 * @returns the lines, without their breaks and without empty ones
 * @internal
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const part of parts.slice(0, -1)) {
      const line = rest.length > 0 ? [...rest, part].join('') : part;
      rest = [];
      if (line.trim() !== '') yield line;
    }
    rest.push(parts[parts.length - 1]);
  }
}
