import type { IncomingHttpHeaders } from 'node:http';
import type { WebSocket } from 'ws';
import type { UserInfo } from '../registry/WriteContext';
import type { ObjectAccess } from './ObjectAccess';

/** @internal */
export interface SubresourceRequest {
  readonly method: string;
  readonly namespace: string;
  /** Of the VM or VMI; empty for a call on the namespace alone. */
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
 * An answer: an HTTP response, or a WebSocket that the server opens and then
 * hands over. An object as body is sent as JSON.
 *
 * @internal
 */
export type SubresourceAnswer =
  | { status: number; body?: string | Buffer | object; contentType?: string }
  | { connect: (socket: WebSocket) => void };

/**
 * One call of `subresources.kubevirt.io`, such as `virtualmachines/start`.
 * The server has authenticated and authorized the caller when it is called.
 *
 * @internal
 */
export interface SubresourceHandler {
  /** `virtualmachines`, `virtualmachineinstances`; absent: on the namespace. */
  readonly resource?: string;
  /** `start`, `vnc/screenshot`, `portforward`, `expand-vm-spec`. */
  readonly path: string;
  readonly method: 'GET' | 'PUT';
  /** @throws ApiError, which becomes a Status */
  handle(
    request: SubresourceRequest,
  ): SubresourceAnswer | Promise<SubresourceAnswer>;
}
