import { drawText, Picture } from './Picture';
import {
  encodePixels,
  offeredFormat,
  PixelFormat,
  readPixelFormat,
  writePixelFormat,
} from './pixelFormat';

type Step = 'version' | 'security' | 'init' | 'messages';

const version = 'RFB 003.008\n';
/** Real milliseconds between two looks at the screen. */
const refreshInterval = 250;

/** How long a client's message is; -1: not enough came yet to tell. */
function messageLength(bytes: Buffer): number {
  switch (bytes[0]) {
    case 0:
      return 20;
    case 2:
      return bytes.length < 4 ? -1 : 4 + 4 * bytes.readUInt16BE(2);
    case 3:
      return 10;
    case 4:
      return 8;
    case 5:
      return 6;
    case 6:
      return bytes.length < 8 ? -1 : 8 + bytes.readUInt32BE(4);
    default:
      throw new RangeError(`message type ${bytes[0]} is unknown`);
  }
}

/**
 * The server's side of the RFB protocol (RFC 6143): shows lines of text,
 * without a password, in raw encoding. Keys and the pointer do nothing.
 *
 * @internal
 */
export class RfbServer {
  readonly #name: string;
  readonly #lines: () => string[];
  readonly #send: (bytes: Uint8Array) => void;
  readonly #timer: NodeJS.Timeout;
  #step: Step = 'version';
  #buffer = Buffer.alloc(0);
  #format: PixelFormat = offeredFormat;
  #wanted = false;
  #shown?: string;

  /**
   * Begins a session.
   *
   * @param options.name - of the desktop
   * @param options.lines - what to show at the moment
   * @param options.send - sends bytes to the client
   */
  static create(options: {
    name: string;
    lines: () => string[];
    send: (bytes: Uint8Array) => void;
  }): RfbServer {
    return new RfbServer(options);
  }

  private constructor(options: {
    name: string;
    lines: () => string[];
    send: (bytes: Uint8Array) => void;
  }) {
    this.#name = options.name;
    this.#lines = options.lines;
    this.#send = options.send;
    this.#send(Buffer.from(version, 'latin1'));
    this.#timer = setInterval(() => this.#update(), refreshInterval);
  }

  /**
   * Takes in bytes from the client.
   *
   * @throws RangeError for what no client sends
   */
  receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    while (this.#next());
  }

  /** Ends the session. */
  close(): void {
    clearInterval(this.#timer);
  }

  /** Handles one message, if one is complete. */
  #next(): boolean {
    switch (this.#step) {
      case 'version':
        return this.#take(version.length, () => {
          this.#step = 'security';
          this.#send(Buffer.from([1, 1]));
        });
      case 'security':
        return this.#take(1, () => {
          this.#step = 'init';
          this.#send(Buffer.from([0, 0, 0, 0]));
        });
      case 'init':
        return this.#take(1, () => {
          this.#step = 'messages';
          this.#send(this.#serverInit());
        });
      default: {
        const length =
          this.#buffer.length > 0 ? messageLength(this.#buffer) : -1;
        return length > 0 && this.#take(length, part => this.#message(part));
      }
    }
  }

  #take(length: number, handle: (part: Buffer) => void): boolean {
    if (this.#buffer.length < length) return false;
    const part = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    handle(part);
    return true;
  }

  #serverInit(): Buffer {
    const { width, height } = this.#picture();
    const size = Buffer.alloc(4);
    size.writeUInt16BE(width, 0);
    size.writeUInt16BE(height, 2);
    const name = Buffer.from(this.#name, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(name.length);
    return Buffer.concat([size, writePixelFormat(offeredFormat), length, name]);
  }

  #message(part: Buffer): void {
    if (part[0] === 0) this.#format = readPixelFormat(part.subarray(4));
    if (part[0] !== 3) return;
    const incremental = part[1] !== 0;
    if (!incremental) this.#shown = undefined;
    this.#wanted = true;
    this.#update();
  }

  /** Sends the screen where the client waits for it and it changed. */
  #update(): void {
    const text = this.#lines().join('\n');
    if (!this.#wanted || text === this.#shown) return;
    this.#wanted = false;
    this.#shown = text;
    const picture = this.#picture();
    const header = Buffer.alloc(16);
    header.writeUInt16BE(1, 2);
    header.writeUInt16BE(picture.width, 8);
    header.writeUInt16BE(picture.height, 10);
    this.#send(Buffer.concat([header, encodePixels(picture, this.#format)]));
  }

  #picture(): Picture {
    return drawText(this.#lines());
  }
}
