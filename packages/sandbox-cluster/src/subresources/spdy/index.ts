export { SpdyConnection } from './SpdyConnection';
export type { SpdyConnectionOptions } from './SpdyConnection';
export type { SpdyHeaders } from './headerBlock';
export type { SpdyStream } from './SpdyStream';
