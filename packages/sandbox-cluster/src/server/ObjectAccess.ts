import type { ApiObject } from '../objects/ApiObject';

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
