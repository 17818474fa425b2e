import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { UserInfo } from '../registry/WriteContext';
import type { ObjectAccess } from './ObjectAccess';

/** @internal */
export interface SubresourceRequest {
  readonly method: string;
  readonly namespace: string;
  /** Of the object; empty for a call on the namespace alone. */
  readonly name: string;
  /** What the URL has after the handler's path, `['5901', 'tcp']`. */
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The body as it came; may be empty. */
  readonly body: Buffer;
  readonly user: UserInfo;
  /** Whether the client asks for a WebSocket. */
  readonly upgrade: boolean;
  /** The cluster's objects; writes are made as virt-api. */
  readonly objects: ObjectAccess;
}

/**
 * A connection that the answerer upgrades itself, to whichever protocol.
 *
 * @internal
 */
export type TakeOver = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) => void;

/**
 * An answer: an HTTP response, a WebSocket that the server opens and then
 * hands over, or a connection that is taken over as it is. An object as body
 * is sent as JSON.
 *
 * @internal
 */
export type SubresourceAnswer =
  | { status: number; body?: string | Buffer | object; contentType?: string }
  | { connect: (socket: WebSocket) => void }
  | { takeOver: TakeOver };

/**
 * One call of `subresources.kubevirt.io`, such as `virtualmachines/start`, or
 * of another group, such as `pods/exec`. The server has authenticated and
 * authorized the caller when it is called.
 *
 * @internal
 */
export interface SubresourceHandler {
  /** Empty for the core group; `subresources.kubevirt.io` where absent. */
  readonly group?: string;
  /** `virtualmachines`, `virtualmachineinstances`; absent: on the namespace. */
  readonly resource?: string;
  /** `start`, `vnc/screenshot`, `portforward`, `expand-vm-spec`. */
  readonly path: string;
  readonly method: 'GET' | 'PUT' | 'POST';
  /** @throws ApiError, which becomes a Status */
  handle(
    request: SubresourceRequest,
  ): SubresourceAnswer | Promise<SubresourceAnswer>;
}
