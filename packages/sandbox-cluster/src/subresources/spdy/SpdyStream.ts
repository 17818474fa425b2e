import { Duplex } from 'node:stream';
import { SpdyHeaders } from './headerBlock';
import { resetCodes, SpdyFrame } from './SpdyFrame';

/**
 * One stream of a connection, with two directions that end by themselves.
 * There is no flow control, as in Kubernetes' own implementation.
 *
 * @internal
 */
export class SpdyStream extends Duplex {
  readonly id: number;
  /** What the side that opened it said. */
  readonly headers: SpdyHeaders;
  readonly #send: (frame: SpdyFrame) => Promise<void>;
  #isReset = false;

  static create(options: {
    id: number;
    headers: SpdyHeaders;
    send: (frame: SpdyFrame) => Promise<void>;
  }): SpdyStream {
    return new SpdyStream(options);
  }

  private constructor(options: {
    id: number;
    headers: SpdyHeaders;
    send: (frame: SpdyFrame) => Promise<void>;
  }) {
    super();
    this.id = options.id;
    this.headers = options.headers;
    this.#send = options.send;
    // Whoever cares listens; a stream that is cut off is no reason to end.
    this.on('error', () => undefined);
  }

  /** Takes in what the other side sent. */
  receive(data: Buffer, fin: boolean): void {
    if (data.length > 0) this.push(data);
    if (fin) this.push(null);
  }

  /** The other side gave the stream up. */
  receiveReset(): void {
    this.#isReset = true;
    this.destroy();
  }

  override _read(): void {}

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error) => void,
  ): void {
    this.#tell(
      { type: 'data', streamId: this.id, data: chunk, fin: false },
      done,
    );
  }

  override _final(done: (error?: Error) => void): void {
    const data = Buffer.alloc(0);
    this.#tell({ type: 'data', streamId: this.id, data, fin: true }, done);
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    const isOver = this.readableEnded && this.writableFinished;
    if (!isOver && !this.#isReset) {
      const status = resetCodes.cancel;
      this.#send({ type: 'rstStream', streamId: this.id, status }).catch(
        () => undefined,
      );
    }
    done(error);
  }

  #tell(frame: SpdyFrame, done: (error?: Error) => void): void {
    this.#send(frame).then(() => done(), done);
  }
}
