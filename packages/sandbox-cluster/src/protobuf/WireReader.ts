/** A field of a message: bytes, or a number. @internal */
export interface WireField {
  readonly field: number;
  readonly bytes?: Buffer;
  readonly number?: number;
}

/**
 * Reads protobuf's wire format.
 *
 * @internal
 */
export class WireReader {
  static create(bytes: Buffer): WireReader {
    return new WireReader(bytes);
  }

  #position = 0;

  private constructor(private readonly bytes: Buffer) {}

  /** @throws Error where the bytes end in the middle of a field */
  *fields(): Iterable<WireField> {
    while (this.#position < this.bytes.length) {
      const tag = this.#varint();
      const field = Math.floor(tag / 8);
      switch (tag % 8) {
        case 0:
          yield { field, number: this.#varint() };
          break;
        case 1:
          this.#take(8);
          break;
        case 2:
          yield { field, bytes: this.#take(this.#varint()) };
          break;
        case 5:
          this.#take(4);
          break;
        default:
          throw new Error(`protobuf: wire type ${tag % 8} is not supported`);
      }
    }
  }

  /** Reads the bytes as the entry of a map with string keys. */
  entry(): { key: string; value: Buffer } {
    let key = '';
    let value = Buffer.alloc(0);
    for (const { field, bytes } of this.fields()) {
      if (field === 1) {
        key = bytes?.toString('utf8') ?? '';
      } else if (field === 2 && bytes) {
        value = Buffer.from(bytes);
      }
    }
    return { key, value };
  }

  #varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const [byte] = this.#take(1);
      value += (byte % 128) * factor;
      if (byte < 128) {
        return value;
      }
      factor *= 128;
    }
  }

  #take(length: number): Buffer {
    const end = this.#position + length;
    if (end > this.bytes.length) {
      throw new Error('protobuf: unexpected end');
    }
    const taken = this.bytes.subarray(this.#position, end);
    this.#position = end;
    return taken;
  }
}
