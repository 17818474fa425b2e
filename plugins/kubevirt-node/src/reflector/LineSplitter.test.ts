import fc from 'fast-check';
import { LineSplitter, LineTooLongError } from './LineSplitter';

function cut(bytes: Buffer, sizes: number[]): Buffer[] {
  let start = 0;
  return [...sizes, bytes.length].map(size => {
    const chunk = bytes.subarray(start, start + size);
    start += size;
    return chunk;
  });
}

function split(chunks: Buffer[], maxBytes = 1000): string[] {
  const splitter = LineSplitter.create(maxBytes);
  return chunks
    .flatMap(chunk => splitter.split(chunk))
    .map(line => line.toString('utf8'));
}

describe('LineSplitter', () => {
  it('finds the same lines however the bytes are cut', () => {
    const lineText = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map(text => text.replaceAll('\n', ''));
    fc.assert(
      fc.property(fc.array(lineText), fc.array(fc.nat(12)), (lines, sizes) => {
        const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''));
        expect(split(cut(bytes, sizes))).toEqual(lines);
      }),
    );
  });

  it('drops what the end of the connection cut off', () => {
    expect(split(cut(Buffer.from('{"a":1}\n{"b":'), [3]))).toEqual(['{"a":1}']);
  });

  it('takes a line as long as it may be, and refuses a longer one', () => {
    const chunks = cut(Buffer.from('x'.repeat(11)), [5, 5]);
    expect(split(chunks, 11)).toEqual([]);
    expect(() => split(chunks, 10)).toThrow(LineTooLongError);
  });
});
