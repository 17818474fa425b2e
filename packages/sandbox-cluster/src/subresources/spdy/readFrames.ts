import { frameCodes, SpdyFrame } from './SpdyFrame';

/** A frame whose payload is longer is no client's of Kubernetes. */
const maximumControl = 1024 * 1024;

function controlFrame(code: number, flags: number, body: Buffer): SpdyFrame {
  const streamId = () => body.readUInt32BE(0) % 0x80000000;
  const fin = flags % 2 === 1;
  switch (code) {
    case frameCodes.synStream:
      return {
        type: 'synStream',
        streamId: streamId(),
        block: body.subarray(10),
        fin,
      };
    case frameCodes.synReply:
    case frameCodes.headers:
      return {
        type: code === frameCodes.synReply ? 'synReply' : 'headers',
        streamId: streamId(),
        block: body.subarray(4),
        fin,
      };
    case frameCodes.rstStream:
      return {
        type: 'rstStream',
        streamId: streamId(),
        status: body.readUInt32BE(4),
      };
    case frameCodes.ping:
      return { type: 'ping', id: body.readUInt32BE(0) };
    case frameCodes.goAway:
      return {
        type: 'goAway',
        lastStreamId: streamId(),
        status: body.readUInt32BE(4),
      };
    default:
      return { type: 'other', code };
  }
}

function frameOf(head: number, flags: number, body: Buffer): SpdyFrame {
  if (head < 0x80000000) {
    return { type: 'data', streamId: head, data: body, fin: flags % 2 === 1 };
  }
  const version = Math.floor((head - 0x80000000) / 0x10000);
  if (version !== 3) {
    throw new RangeError(`this is version ${version} of SPDY, and not 3`);
  }
  if (body.length > maximumControl) {
    throw new RangeError(`a control frame has ${body.length} bytes`);
  }
  return controlFrame(head % 0x10000, flags, body);
}

/**
 * Cuts bytes into frames.
 *
 * @param source - bytes as they come, in pieces of any size
 * @throws RangeError where they are no frames of SPDY/3
 * @internal
 */
export async function* readFrames(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<SpdyFrame, void> {
  let buffer = Buffer.alloc(0);
  for await (const bytes of source) {
    buffer = Buffer.concat([buffer, bytes]);
    while (buffer.length >= 8) {
      const end = 8 + buffer.readUIntBE(5, 3);
      if (buffer.length < end) break;
      yield frameOf(
        buffer.readUInt32BE(0),
        buffer.readUInt8(4),
        buffer.subarray(8, end),
      );
      buffer = buffer.subarray(end);
    }
  }
}
