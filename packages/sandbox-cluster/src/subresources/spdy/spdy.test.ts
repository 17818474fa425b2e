import { createDeflate, createInflate, constants } from 'node:zlib';
import { duplexPair, Duplex } from 'node:stream';
import fc from 'fast-check';
import { spdyDictionary } from './dictionary';
import { encodeFrame } from './encodeFrame';
import { readHeaderBlock, writeHeaderBlock } from './headerBlock';
import { readFrames } from './readFrames';
import { SpdyConnection } from './SpdyConnection';
import { SpdyFrame } from './SpdyFrame';
import { SpdyStream } from './SpdyStream';

async function all(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function frames(...pieces: Buffer[]): Promise<SpdyFrame[]> {
  async function* source() {
    yield* pieces;
  }
  const read: SpdyFrame[] = [];
  for await (const frame of readFrames(source())) read.push(frame);
  return read;
}

/** Compresses one block after the other, as one zlib stream. */
function compressor(): (headers: Record<string, string>) => Promise<Buffer> {
  const deflate = createDeflate({ dictionary: spdyDictionary });
  let compressed: Buffer[] = [];
  deflate.on('data', bytes => compressed.push(bytes));
  return async headers => {
    compressed = [];
    deflate.write(writeHeaderBlock(headers));
    await new Promise<void>(resolve => {
      deflate.flush(constants.Z_SYNC_FLUSH, () => resolve());
    });
    return Buffer.concat(compressed);
  };
}

describe('the dictionary', () => {
  it('is the one that the protocol names', () => {
    const deflate = createDeflate({ dictionary: spdyDictionary });
    return new Promise<void>(resolve => {
      deflate.once('data', (bytes: Buffer) => {
        // After the two bytes of zlib's head: the Adler-32 of the dictionary.
        expect(bytes.subarray(2, 6).toString('hex')).toBe('e3c6a7c2');
        resolve();
      });
      deflate.write('x');
      deflate.flush(constants.Z_SYNC_FLUSH);
    });
  });
});

describe('a header block', () => {
  it('has numbers of 32 bits before names and values', () => {
    expect(writeHeaderBlock({ port: '22' }).toString('hex')).toBe(
      '00000001' + '00000004' + '706f7274' + '00000002' + '3232',
    );
  });

  it('comes back as it was', () => {
    const name = fc.string({ minLength: 1 }).map(text => text.toLowerCase());
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), headers => {
        const read = readHeaderBlock(writeHeaderBlock(headers));
        expect(Object.entries(read).sort()).toEqual(
          Object.entries(headers).sort(),
        );
      }),
    );
  });

  it.each(['', '00000001', '0000000100000004aa'])(
    'is refused where it ends too early: %s',
    hex => {
      expect(() => readHeaderBlock(Buffer.from(hex, 'hex'))).toThrow(
        'the header block ends too early',
      );
    },
  );
});

describe('frames', () => {
  it.each<[string, SpdyFrame]>([
    ['80030006' + '00000004' + '00000001', { type: 'ping', id: 1 }],
    [
      '80030003' + '00000008' + '00000005' + '00000003',
      { type: 'rstStream', streamId: 5, status: 3 },
    ],
    [
      '80030007' + '00000008' + '00000007' + '00000000',
      { type: 'goAway', lastStreamId: 7, status: 0 },
    ],
    [
      '00000003' + '01000002' + '6869',
      { type: 'data', streamId: 3, data: Buffer.from('hi'), fin: true },
    ],
  ])('%s is read and written', async (hex, frame) => {
    expect(encodeFrame(frame).toString('hex')).toBe(hex);
    expect(await frames(Buffer.from(hex, 'hex'))).toEqual([frame]);
  });

  it('are found however the bytes come in', async () => {
    const data = Buffer.from('some bytes');
    const sent: SpdyFrame[] = [
      { type: 'ping', id: 3 },
      { type: 'data', streamId: 1, data, fin: false },
      { type: 'goAway', lastStreamId: 1, status: 0 },
    ];
    const bytes = Buffer.concat(sent.map(encodeFrame));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async size => {
        const pieces = Array.from(
          { length: Math.ceil(bytes.length / size) },
          (_, index) => bytes.subarray(index * size, (index + 1) * size),
        );
        expect(await frames(...pieces)).toEqual(sent);
      }),
    );
  });

  it('of another version are refused', async () => {
    const bytes = Buffer.from('8002000600000004' + '00000001', 'hex');
    await expect(frames(bytes)).rejects.toThrow(
      'this is version 2 of SPDY, and not 3',
    );
  });
});

describe('a connection', () => {
  const transports: Duplex[] = [];

  const connect = (onStream: (stream: SpdyStream) => void) => {
    const [near, far] = duplexPair();
    transports.push(near, far);
    const server = SpdyConnection.create({
      transport: far,
      side: 'server',
      onStream,
    });
    const client = SpdyConnection.create({ transport: near, side: 'client' });
    return { client, server };
  };
  const raw = (onStream: (stream: SpdyStream) => void = () => undefined) => {
    const [near, far] = duplexPair();
    transports.push(near, far);
    const server = SpdyConnection.create({
      transport: far,
      side: 'server',
      onStream,
    });
    return { near, server };
  };
  const next = async (near: Duplex) => (await readFrames(near).next()).value;

  afterEach(() => {
    for (const transport of transports.splice(0)) transport.destroy();
  });

  it('carries streams with headers, both ways, side by side', async () => {
    const { client } = connect(async stream => {
      stream.end(`${stream.headers.name} said ${await all(stream)}`);
    });
    const streams = await Promise.all(
      ['one', 'two', 'three'].map(name => client.open({ name })),
    );
    streams.forEach((stream, index) => stream.end(`hello ${index}`));
    expect(await Promise.all(streams.map(all))).toEqual([
      'one said hello 0',
      'two said hello 1',
      'three said hello 2',
    ]);
  });

  it('carries more than fits into a buffer', async () => {
    const { client } = connect(stream => stream.pipe(stream));
    const stream = await client.open({});
    const sent = 'x'.repeat(3_000_000);
    stream.end(sent);
    expect(await all(stream)).toHaveLength(sent.length);
  });

  it('ends a direction alone', async () => {
    const ended: string[] = [];
    const { client } = connect(async stream => {
      ended.push(await all(stream));
      stream.end('still here');
    });
    const stream = await client.open({});
    stream.end();
    expect(await all(stream)).toBe('still here');
    expect(ended).toEqual(['']);
  });

  it('resets a stream that one side gives up, and lives on', async () => {
    const { client } = connect(stream => {
      if (stream.headers.bad) stream.destroy();
      else stream.end('fine');
    });
    const bad = await client.open({ bad: 'yes' });
    await new Promise(resolve => bad.on('close', resolve));
    expect(await all(await client.open({}))).toBe('fine');
  });

  it('answers pings', async () => {
    const { near } = raw();
    near.write(encodeFrame({ type: 'ping', id: 7 }));
    expect(await next(near)).toEqual({ type: 'ping', id: 7 });
  });

  it('refuses streams with the numbers of its own', async () => {
    const { near } = raw();
    const block = await compressor()({});
    near.write(
      encodeFrame({ type: 'synStream', streamId: 2, block, fin: false }),
    );
    expect(await next(near)).toEqual({
      type: 'rstStream',
      streamId: 2,
      status: 1,
    });
  });

  it('replies to a stream with headers that one zlib stream can expand', async () => {
    const { near } = raw();
    const compress = compressor();
    const inflate = createInflate({ dictionary: spdyDictionary });
    const expanded: Buffer[] = [];
    inflate.on('data', bytes => expanded.push(bytes));
    const replies = readFrames(near);
    for (const streamId of [1, 3]) {
      const block = await compress({ streamtype: 'data' });
      near.write(
        encodeFrame({ type: 'synStream', streamId, block, fin: false }),
      );
      const { value } = await replies.next();
      expect(value).toMatchObject({ type: 'synReply', streamId });
      await new Promise<void>(resolve =>
        inflate.write((value as SpdyFrame & { block: Buffer }).block, () =>
          resolve(),
        ),
      );
    }
    expect(Buffer.concat(expanded).toString('hex')).toBe('0000000000000000');
  });

  it('ends, with all its streams, at bytes that are no SPDY', async () => {
    const [near, far] = duplexPair();
    transports.push(near, far);
    const opened: SpdyStream[] = [];
    const server = SpdyConnection.create({
      transport: far,
      side: 'server',
      onStream: stream => opened.push(stream),
    });
    const client = SpdyConnection.create({ transport: near, side: 'client' });
    const stream = await client.open({});
    stream.write('hello');
    near.write(Buffer.from('8009000600000004' + '00000001', 'hex'));
    await server.closed;
    expect(far.destroyed).toBe(true);
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});
