import { Picture } from './Picture';

/**
 * How a VNC client wants its pixels (RFC 6143, section 7.4).
 *
 * @internal
 */
export interface PixelFormat {
  bitsPerPixel: number;
  bigEndian: boolean;
  max: { red: number; green: number; blue: number };
  shift: { red: number; green: number; blue: number };
}

/**
 * What the server offers: 32 bits, little endian, blue first.
 *
 * @internal
 */
export const offeredFormat: PixelFormat = {
  bitsPerPixel: 32,
  bigEndian: false,
  max: { red: 255, green: 255, blue: 255 },
  shift: { red: 16, green: 8, blue: 0 },
};

/**
 * Reads a pixel format of 16 bytes.
 *
 * @internal
 */
export function readPixelFormat(bytes: Buffer): PixelFormat {
  return {
    bitsPerPixel: bytes[0],
    bigEndian: bytes[2] !== 0,
    max: {
      red: bytes.readUInt16BE(4),
      green: bytes.readUInt16BE(6),
      blue: bytes.readUInt16BE(8),
    },
    shift: { red: bytes[10], green: bytes[11], blue: bytes[12] },
  };
}

/**
 * Writes a pixel format in 16 bytes.
 *
 * @internal
 */
export function writePixelFormat(format: PixelFormat): Buffer {
  const bytes = Buffer.alloc(16);
  const trueColour = 1;
  bytes.set([format.bitsPerPixel, 24, format.bigEndian ? 1 : 0, trueColour]);
  bytes.writeUInt16BE(format.max.red, 4);
  bytes.writeUInt16BE(format.max.green, 6);
  bytes.writeUInt16BE(format.max.blue, 8);
  bytes.set([format.shift.red, format.shift.green, format.shift.blue], 10);
  return bytes;
}

/**
 * Encodes a picture's pixels in a format.
 *
 * @internal
 */
export function encodePixels(
  { pixels }: Picture,
  { bitsPerPixel, bigEndian, max, shift }: PixelFormat,
): Buffer {
  const size = bitsPerPixel / 8;
  const out = Buffer.alloc((pixels.length / 3) * size);
  const part = (value: number, most: number, by: number) =>
    Math.round((value * most) / 255) * 2 ** by;
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += size) {
    const value =
      part(pixels[from], max.red, shift.red) +
      part(pixels[from + 1], max.green, shift.green) +
      part(pixels[from + 2], max.blue, shift.blue);
    if (bigEndian) out.writeUIntBE(value, to, size);
    else out.writeUIntLE(value, to, size);
  }
  return out;
}
