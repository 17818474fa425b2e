import { ApiObject } from '../objects/ApiObject';

/**
 * Where a store keeps its objects beyond the life of the process. Everything
 * is kept when the call returns.
 *
 * @internal
 */
export interface Journal {
  /** The resource version of the last write; undefined where there is none. */
  readonly version: number | undefined;
  /** All objects, with their resource. */
  entries(): Iterable<[string, ApiObject]>;
  put(resource: string, object: ApiObject, version: number): void;
  remove(resource: string, object: ApiObject, version: number): void;
  /** Keeps all of what is written meanwhile, or nothing. */
  atomically<T>(write: () => T): T;
}
