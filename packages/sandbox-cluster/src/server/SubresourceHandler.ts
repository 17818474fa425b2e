import type { IncomingHttpHeaders } from 'node:http';
import type { WebSocket } from 'ws';
import type { ApiObject } from '../objects/ApiObject';
import type { UserInfo } from '../registry/WriteContext';

/**
 * Reads and writes objects as a component of the cluster does, in process:
 * with defaults, field ownership, admission and validation, but without
 * authorization. Errors are `ApiError`s with the API server's words.
 *
 * @public
 */
export interface ObjectAccess {
  /** @throws ApiError 404 */
  get(apiVersion: string, kind: string, id: ObjectRef): ApiObject;
  find(apiVersion: string, kind: string, id: ObjectRef): ApiObject | undefined;
  list(apiVersion: string, kind: string, namespace?: string): ApiObject[];
  create(object: object, options?: ObjectWriteOptions): ApiObject;
  /** JSON merge patch. */
  mergePatch(
    apiVersion: string,
    kind: string,
    id: ObjectRef,
    patch: object,
    options?: ObjectWriteOptions,
  ): ApiObject;
  /** JSON patch (RFC 6902). */
  jsonPatch(
    apiVersion: string,
    kind: string,
    id: ObjectRef,
    patch: object[],
    options?: ObjectWriteOptions,
  ): ApiObject;
  delete(apiVersion: string, kind: string, id: ObjectRef): void;
}

/** @public */
export interface ObjectRef {
  namespace?: string;
  name: string;
}

/** @public */
export interface ObjectWriteOptions {
  dryRun?: boolean;
  /** `status`, for instance. */
  subresource?: string;
}

/** @public */
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
 * @public
 */
export type SubresourceAnswer =
  | { status: number; body?: string | Buffer | object; contentType?: string }
  | { connect: (socket: WebSocket) => void };

/**
 * One call of `subresources.kubevirt.io`, such as `virtualmachines/start`.
 * The server has authenticated and authorized the caller when it is called.
 *
 * @public
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
