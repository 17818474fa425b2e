import type { Duplex } from 'node:stream';
import { encodeFrame } from './encodeFrame';
import { SpdyHeaders } from './headerBlock';
import { HeaderCodec } from './HeaderCodec';
import { readFrames } from './readFrames';
import { resetCodes, SpdyFrame } from './SpdyFrame';
import { SpdyStream } from './SpdyStream';

/**
 * How a connection begins.
 *
 * @internal
 */
export interface SpdyConnectionOptions {
  /** What carries it: a socket, or the messages of a WebSocket. */
  transport: Duplex;
  side: 'server' | 'client';
  /** Told of every stream that the other side opens. */
  onStream?: (stream: SpdyStream) => void;
}

/**
 * One side of a SPDY/3.1 connection, as far as Kubernetes uses it: streams
 * with headers, pings, resets and farewells.
 *
 * @internal
 */
export class SpdyConnection {
  readonly #transport: Duplex;
  readonly #codec = HeaderCodec.create();
  readonly #streams = new Map<number, SpdyStream>();
  readonly #onStream: (stream: SpdyStream) => void;
  readonly #side: 'server' | 'client';
  #nextId: number;
  /** Headers are compressed in the order in which frames are written. */
  #writing: Promise<void> = Promise.resolve();
  /** Resolves when the connection is over, however it ended. */
  readonly closed: Promise<void>;

  static create(options: SpdyConnectionOptions): SpdyConnection {
    return new SpdyConnection(options);
  }

  private constructor(options: SpdyConnectionOptions) {
    this.#transport = options.transport;
    this.#side = options.side;
    this.#nextId = options.side === 'client' ? 1 : 2;
    this.#onStream = options.onStream ?? (stream => stream.destroy());
    options.transport.on('error', () => undefined);
    this.closed = this.#run();
  }

  /** Opens a stream. */
  async open(headers: SpdyHeaders): Promise<SpdyStream> {
    const streamId = this.#nextId;
    this.#nextId += 2;
    const stream = this.#add(streamId, headers);
    await this.#sendHeaders(headers, block => ({
      type: 'synStream',
      streamId,
      block,
      fin: false,
    }));
    return stream;
  }

  /** Says farewell and hangs up. */
  close(): void {
    const lastStreamId = Math.max(0, ...this.#streams.keys());
    this.#send({ type: 'goAway', lastStreamId, status: 0 })
      .catch(() => undefined)
      .finally(() => this.#transport.end());
  }

  async #run(): Promise<void> {
    try {
      for await (const frame of readFrames(this.#transport)) {
        await this.#receive(frame);
      }
    } catch {
      // Bytes that are no SPDY, or a line that broke: it is over.
    } finally {
      for (const stream of this.#streams.values()) stream.receiveReset();
      this.#transport.destroy();
      this.#codec.close();
    }
  }

  async #receive(frame: SpdyFrame): Promise<void> {
    switch (frame.type) {
      case 'synStream':
        return this.#accept(frame);
      case 'synReply':
      case 'headers':
        // Nobody needs them, but the state of the compression does.
        await this.#codec.decode(frame.block);
        if (frame.fin) this.#deliver(frame.streamId, Buffer.alloc(0), true);
        return undefined;
      case 'data':
        return this.#deliver(frame.streamId, frame.data, frame.fin);
      case 'rstStream':
        this.#streams.get(frame.streamId)?.receiveReset();
        return undefined;
      case 'ping':
        // One's own come back as answers.
        return this.#isTheirs(frame.id) ? this.#send(frame) : undefined;
      case 'goAway':
      default:
        return undefined;
    }
  }

  async #accept(frame: SpdyFrame & { type: 'synStream' }): Promise<void> {
    const headers = await this.#codec.decode(frame.block);
    const { streamId } = frame;
    if (!this.#isTheirs(streamId) || this.#streams.has(streamId)) {
      const status = resetCodes.protocolError;
      return this.#send({ type: 'rstStream', streamId, status });
    }
    const stream = this.#add(streamId, headers);
    if (frame.fin) stream.receive(Buffer.alloc(0), true);
    await this.#sendHeaders({}, block => ({
      type: 'synReply',
      streamId,
      block,
      fin: false,
    }));
    this.#onStream(stream);
    return undefined;
  }

  #add(id: number, headers: SpdyHeaders): SpdyStream {
    const stream = SpdyStream.create({
      id,
      headers,
      send: frame => this.#send(frame),
    });
    this.#streams.set(id, stream);
    stream.on('close', () => this.#streams.delete(id));
    return stream;
  }

  #deliver(streamId: number, data: Buffer, fin: boolean): void {
    const stream = this.#streams.get(streamId);
    if (stream) {
      stream.receive(data, fin);
      return;
    }
    const status = resetCodes.invalidStream;
    if (!fin) {
      this.#send({ type: 'rstStream', streamId, status }).catch(
        () => undefined,
      );
    }
  }

  #isTheirs(id: number): boolean {
    return (id % 2 === 1) === (this.#side === 'server');
  }

  async #send(frame: SpdyFrame): Promise<void> {
    return this.#write(async () => encodeFrame(frame));
  }

  async #sendHeaders(
    headers: SpdyHeaders,
    frame: (block: Buffer) => SpdyFrame,
  ): Promise<void> {
    return this.#write(async () =>
      encodeFrame(frame(await this.#codec.encode(headers))),
    );
  }

  #write(bytes: () => Promise<Buffer>): Promise<void> {
    const written = this.#writing.then(async () => {
      const frame = await bytes();
      await new Promise<void>((resolve, reject) => {
        this.#transport.write(frame, error =>
          error ? reject(error) : resolve(),
        );
      });
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }
}
