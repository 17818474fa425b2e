import fc from 'fast-check';
import { LineTooLongError, splitLines } from './splitLines';

async function* cut(bytes: Buffer, sizes: number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (const size of [...sizes, bytes.length]) {
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function split(chunks: AsyncIterable<Buffer>, maxBytes = 1000) {
  const lines: string[] = [];
  for await (const batch of splitLines(chunks, maxBytes)) {
    lines.push(...batch.map(line => line.toString('utf8')));
  }
  return lines;
}

describe('splitLines', () => {
  it('finds the same lines however the bytes are cut', async () => {
    const lineText = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map(text => text.replaceAll('\n', ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(lineText),
        fc.array(fc.nat(12)),
        async (lines, sizes) => {
          const bytes = Buffer.from(lines.map(line => `${line}\n`).join(''));
          expect(await split(cut(bytes, sizes))).toEqual(lines);
        },
      ),
    );
  });

  it('drops what the end of the connection cut off', async () => {
    expect(await split(cut(Buffer.from('{"a":1}\n{"b":'), [3]))).toEqual([
      '{"a":1}',
    ]);
  });

  it('takes a line as long as it may be, and refuses a longer one', async () => {
    const chunks = () => cut(Buffer.from('x'.repeat(11)), [5, 5]);
    await expect(split(chunks(), 11)).resolves.toEqual([]);
    await expect(split(chunks(), 10)).rejects.toThrow(LineTooLongError);
  });
});
