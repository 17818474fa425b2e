import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  KubernetesApiError,
  KubernetesClient,
  ObjectKey,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';

/** A request that a test may let fail. */
export interface FakeRequest {
  verb: 'get' | 'apply' | 'create' | 'delete';
  kind: string;
  name: string;
  dryRun: boolean;
}

/**
 * A cluster in memory that does what the steps of a creation rely on, and
 * nothing else. It remembers each request.
 */
export class FakeCluster {
  readonly requests: string[] = [];
  readonly client: KubernetesClient;
  /** Throws for a request that is to fail. */
  onRequest: (request: FakeRequest) => void = () => {};
  readonly #objects = new Map<string, KubernetesObject>();
  #uids = 0;

  static create(objects: KubernetesObject[] = []) {
    const cluster = new FakeCluster();
    objects.forEach(object => cluster.put(object));
    return cluster;
  }

  private constructor() {
    this.client = {
      get: async <T extends KubernetesObject>(
        type: ResourceType,
        key: ObjectKey,
      ) => {
        this.#request('get', type, key, false);
        // The interface promises whatever its caller asks for.
        return this.#found(type, key) as T;
      },
      apply: async (type, object, options) => {
        const dryRun = options?.dryRun ?? false;
        this.#request('apply', type, keyOf(object), dryRun);
        return dryRun ? object : this.put(object);
      },
      create: async (type, object, options) => {
        const dryRun = options?.dryRun ?? false;
        this.#request('create', type, keyOf(object), dryRun);
        const { name } = keyOf(object);
        if (this.#objects.has(idOf(type.kind, keyOf(object)))) {
          throw apiError(
            409,
            `${type.plural} "${name}" already exists`,
            [],
            'AlreadyExists',
          );
        }
        return dryRun ? object : this.put(object);
      },
      delete: async (type, key, options) => {
        this.#request('delete', type, key, options?.dryRun ?? false);
        const found = this.#found(type, key);
        if (options?.uid && options.uid !== found.metadata?.uid) {
          throw apiError(409, 'uid does not match');
        }
        this.#objects.delete(idOf(type.kind, key));
      },
      list: () => this.#unexpected('list'),
      patch: () => this.#unexpected('patch'),
      subresource: () => this.#unexpected('subresource'),
    };
  }

  /** Every object, as `Kind/name`, sorted. */
  names(): string[] {
    return [...this.#objects.values()]
      .map(({ kind, metadata }) => `${kind}/${metadata?.name}`)
      .sort();
  }

  get(kind: string, name: string, namespace = 'team-a') {
    return this.#objects.get(idOf(kind, { namespace, name }));
  }

  put<T extends KubernetesObject>(object: T): T {
    const id = idOf(object.kind ?? '', keyOf(object));
    const uid =
      this.#objects.get(id)?.metadata?.uid ??
      object.metadata?.uid ??
      `uid-${(this.#uids += 1)}`;
    const stored = { ...object, metadata: { ...object.metadata, uid } };
    this.#objects.set(id, stored);
    return stored;
  }

  /** The requests that wrote. */
  writes(): string[] {
    return this.requests.filter(
      request => !request.startsWith('get') && !request.endsWith('(dry run)'),
    );
  }

  #request(
    verb: FakeRequest['verb'],
    { kind }: ResourceType,
    { name }: ObjectKey,
    dryRun: boolean,
  ) {
    this.requests.push(`${verb} ${kind}/${name}${dryRun ? ' (dry run)' : ''}`);
    this.onRequest({ verb, kind, name, dryRun });
  }

  #found(type: ResourceType, key: ObjectKey): KubernetesObject {
    const found = this.#objects.get(idOf(type.kind, key));
    if (!found) {
      throw apiError(404, `${type.plural} "${key.name}" not found`);
    }
    return found;
  }

  #unexpected(what: string): never {
    throw new Error(`Unexpected request: ${what}`);
  }
}

/** A refusal in the API server's words. */
export function apiError(
  httpStatus: number,
  message: string,
  causes: { message?: string; field?: string }[] = [],
  reason?: string,
): KubernetesApiError {
  return new KubernetesApiError({
    cluster: 'sandbox',
    request: 'test',
    httpStatus,
    message,
    reason,
    details: { causes },
  });
}

function keyOf({ metadata }: KubernetesObject): ObjectKey {
  return { namespace: metadata?.namespace, name: metadata?.name ?? '' };
}

function idOf(kind: string, { namespace, name }: ObjectKey) {
  return `${kind}/${namespace}/${name}`;
}
