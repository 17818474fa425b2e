import { constants, createDeflate, createInflate } from 'node:zlib';
import type { Deflate, Inflate } from 'node:zlib';
import { spdyDictionary } from './dictionary';
import { readHeaderBlock, SpdyHeaders, writeHeaderBlock } from './headerBlock';

/** No header that a Kubernetes client sends comes near it. */
const maximumBlock = 1024 * 1024;

/**
 * Compresses and expands the headers of one connection. Both directions are
 * one zlib stream each for as long as the connection lives: blocks have to
 * pass in the order in which their frames do.
 *
 * @internal
 */
export class HeaderCodec {
  readonly #inflate: Inflate = createInflate({ dictionary: spdyDictionary });
  readonly #deflate: Deflate = createDeflate({ dictionary: spdyDictionary });
  #expanded: Buffer[] = [];
  #compressed: Buffer[] = [];

  static create(): HeaderCodec {
    return new HeaderCodec();
  }

  private constructor() {
    this.#inflate.on('data', chunk => this.#expanded.push(chunk));
    this.#deflate.on('data', chunk => this.#compressed.push(chunk));
  }

  /**
   * Reads the headers of a frame.
   *
   * @throws Error where the block is not one
   */
  async decode(block: Buffer): Promise<SpdyHeaders> {
    this.#expanded = [];
    await new Promise<void>((resolve, reject) => {
      this.#inflate.once('error', reject);
      this.#inflate.write(block, error => {
        this.#inflate.off('error', reject);
        if (error) reject(error);
        else resolve();
      });
    });
    const expanded = Buffer.concat(this.#expanded);
    if (expanded.length > maximumBlock) {
      throw new RangeError('the header block is too long');
    }
    return readHeaderBlock(expanded);
  }

  /** Writes the headers of a frame. */
  async encode(headers: SpdyHeaders): Promise<Buffer> {
    this.#compressed = [];
    this.#deflate.write(writeHeaderBlock(headers));
    await new Promise<void>(resolve => {
      this.#deflate.flush(constants.Z_SYNC_FLUSH, () => resolve());
    });
    return Buffer.concat(this.#compressed);
  }

  /** Frees what zlib holds. */
  close(): void {
    this.#inflate.destroy();
    this.#deflate.destroy();
  }
}
