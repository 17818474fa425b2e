/**
 * Header names in lower case, and their values; several values of one name are
 * separated by NUL.
 *
 * @internal
 */
export type SpdyHeaders = Readonly<Record<string, string>>;

/**
 * Writes headers as a block that is not compressed yet: numbers have 32 bits.
 *
 * @internal
 */
export function writeHeaderBlock(headers: SpdyHeaders): Buffer {
  const entries = Object.entries(headers);
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  return Buffer.concat([
    number(entries.length),
    ...entries.flat().flatMap(text => {
      const bytes = Buffer.from(text);
      return [number(bytes.length), bytes];
    }),
  ]);
}

/**
 * Reads a block that is no longer compressed.
 *
 * @throws RangeError where it ends too early
 * @internal
 */
export function readHeaderBlock(block: Buffer): SpdyHeaders {
  let at = 0;
  const bytes = (length: number) => {
    at += length;
    if (at > block.length) {
      throw new RangeError('the header block ends too early');
    }
    return block.subarray(at - length, at);
  };
  const number = () => bytes(4).readUInt32BE();
  const text = () => bytes(number()).toString('utf8');
  const count = number();
  const entries: [name: string, value: string][] = [];
  while (entries.length < count) entries.push([text().toLowerCase(), text()]);
  return Object.fromEntries(entries);
}
