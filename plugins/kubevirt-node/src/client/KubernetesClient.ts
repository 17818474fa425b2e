import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * A kind of object as the API's URLs name it.
 *
 * @public
 */
export interface ResourceType {
  /** Empty for the core group. */
  group: string;
  version: string;
  /** `virtualmachines`, for instance. */
  plural: string;
  kind: string;
  namespaced: boolean;
}

/**
 * Names one object of a type.
 *
 * @public
 */
export interface ObjectKey {
  namespace?: string;
  name: string;
  /** Only for `get`: what is read of the object in its place. */
  subresource?: string;
}

/**
 * `signal` gives a request up.
 *
 * @public
 */
export interface RequestOptions {
  signal?: AbortSignal;
}

/**
 * Options of a request that writes.
 *
 * @public
 */
export interface WriteOptions extends RequestOptions {
  /** Let the API server check and answer, and write nothing. */
  dryRun?: boolean;
}

/**
 * Options of a server-side apply.
 *
 * @public
 */
export interface ApplyOptions extends WriteOptions {
  /** Who owns the fields; `backstage` where absent. */
  fieldManager?: string;
  /** Take fields over from other managers. */
  force?: boolean;
}

/**
 * Options of a deletion, as in the `DeleteOptions` of Kubernetes.
 *
 * @public
 */
export interface DeleteOptions extends WriteOptions {
  propagationPolicy?: 'Foreground' | 'Background' | 'Orphan';
  /** Delete only the object with this uid. */
  uid?: string;
}

/**
 * Requests to one cluster, with the credentials configured for it. Every
 * method throws a `KubernetesApiError` with the API server's own words where
 * it refuses, and a `ClusterUnreachableError` where no answer comes.
 *
 * @public
 */
export interface KubernetesClient {
  get<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    options?: RequestOptions,
  ): Promise<T>;

  /** All objects, page by page, of one namespace or of all. */
  list<T extends KubernetesObject>(
    type: ResourceType,
    options?: RequestOptions & {
      namespace?: string;
      labelSelector?: string;
      fieldSelector?: string;
    },
  ): Promise<T[]>;

  create<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options?: WriteOptions,
  ): Promise<T>;

  /** Server-side apply. */
  apply<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options?: ApplyOptions,
  ): Promise<T>;

  /** JSON merge patch. */
  patch<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    patch: object,
    options?: WriteOptions,
  ): Promise<T>;

  delete(
    type: ResourceType,
    key: ObjectKey,
    options?: DeleteOptions,
  ): Promise<void>;

  /**
   * A PUT on a KubeVirt subresource, `start` for instance.
   */
  subresource(
    type: ResourceType,
    key: ObjectKey,
    subresource: string,
    body?: object,
    options?: RequestOptions,
  ): Promise<void>;
}
