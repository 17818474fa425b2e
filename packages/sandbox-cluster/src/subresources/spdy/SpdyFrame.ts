/**
 * One frame of SPDY/3.1. Frames of other types are `other`.
 *
 * @internal
 */
export type SpdyFrame =
  | { type: 'data'; streamId: number; data: Buffer; fin: boolean }
  | { type: 'synStream'; streamId: number; block: Buffer; fin: boolean }
  | { type: 'synReply'; streamId: number; block: Buffer; fin: boolean }
  | { type: 'headers'; streamId: number; block: Buffer; fin: boolean }
  | { type: 'rstStream'; streamId: number; status: number }
  | { type: 'ping'; id: number }
  | { type: 'goAway'; lastStreamId: number; status: number }
  | { type: 'other'; code: number };

/**
 * The codes of control frames (SPDY Protocol, draft 3.1, section 2.6).
 *
 * @internal
 */
export const frameCodes = {
  synStream: 1,
  synReply: 2,
  rstStream: 3,
  ping: 6,
  goAway: 7,
  headers: 8,
} as const;

/**
 * Why a stream is reset (section 2.6.3).
 *
 * @internal
 */
export const resetCodes = {
  protocolError: 1,
  invalidStream: 2,
  refusedStream: 3,
  cancel: 5,
} as const;
