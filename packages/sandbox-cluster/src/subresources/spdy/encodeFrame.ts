import { frameCodes, SpdyFrame } from './SpdyFrame';

const version = 3;
const finFlag = 1;

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}

function framed(
  head: number,
  options: { fin?: boolean; payload: Buffer[] },
): Buffer {
  const { fin = false, payload } = options;
  const body = Buffer.concat(payload);
  // eslint-disable-next-line no-bitwise
  const flagsAndLength = ((fin ? finFlag : 0) << 24) | body.length;
  return Buffer.concat([numbers(head, flagsAndLength), body]);
}

const control = (code: number) => 0x80000000 + version * 0x10000 + code;

/**
 * Writes a frame as bytes.
 *
 * @throws TypeError for one of an unknown type
 * @internal
 */
export function encodeFrame(frame: SpdyFrame): Buffer {
  switch (frame.type) {
    case 'data':
      return framed(frame.streamId, {
        fin: frame.fin,
        payload: [frame.data],
      });
    case 'synStream':
      return framed(control(frameCodes.synStream), {
        fin: frame.fin,
        // No stream that it belongs to, no priority, no slot.
        payload: [numbers(frame.streamId, 0), Buffer.alloc(2), frame.block],
      });
    case 'synReply':
    case 'headers':
      return framed(control(frameCodes[frame.type]), {
        fin: frame.fin,
        payload: [numbers(frame.streamId), frame.block],
      });
    case 'rstStream':
      return framed(control(frameCodes.rstStream), {
        payload: [numbers(frame.streamId, frame.status)],
      });
    case 'ping':
      return framed(control(frameCodes.ping), { payload: [numbers(frame.id)] });
    case 'goAway':
      return framed(control(frameCodes.goAway), {
        payload: [numbers(frame.lastStreamId, frame.status)],
      });
    default:
      throw new TypeError(`a frame of type ${frame.code} cannot be written`);
  }
}
