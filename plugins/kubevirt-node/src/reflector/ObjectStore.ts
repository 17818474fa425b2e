import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * A change of what is known.
 *
 * @internal
 */
export interface ObjectChange<T> {
  type: 'added' | 'updated' | 'deleted';
  /** `namespace/name` */
  key: string;
  /** The object as it is now; as it was last, where it was deleted. */
  object: T;
  /** The object as it was before, where it was updated. */
  previous?: T;
  /** Whether the API server said that it was deleted; else a list lacks it. */
  told?: boolean;
}

/**
 * The objects of one kind by namespace and name.
 *
 * @internal
 */
export class ObjectStore<T extends KubernetesObject> {
  readonly #objects = new Map<string, T>();

  static create<T extends KubernetesObject>(): ObjectStore<T> {
    return new ObjectStore<T>();
  }

  private constructor() {}

  get size(): number {
    return this.#objects.size;
  }

  get(key: string): T | undefined {
    return this.#objects.get(key);
  }

  keys(): IterableIterator<string> {
    return this.#objects.keys();
  }

  values(): IterableIterator<T> {
    return this.#objects.values();
  }

  /**
   * Puts an object.
   *
   * @returns what changed: nothing where this version is known already; that
   *   one went and another one came, where the name was used again
   */
  put(object: T): ObjectChange<T>[] {
    const key = objectKey(object);
    const previous = this.#objects.get(key);
    if (previous && isSameVersion(previous, object)) {
      return [];
    }
    this.#objects.set(key, object);
    if (previous && previous.metadata?.uid === object.metadata?.uid) {
      return [{ type: 'updated', key, object, previous }];
    }
    const added = { type: 'added', key, object } as const;
    return previous
      ? [{ type: 'deleted', key, object: previous }, added]
      : [added];
  }

  /**
   * Removes an object.
   *
   * @param last - the object as it was last; where another one has its name
   *   by now, that one stays
   * @param options - `told` where the API server said that it was deleted
   */
  remove(last: T, { told = false } = {}): ObjectChange<T>[] {
    const key = objectKey(last);
    const known = this.#objects.get(key);
    if (!known || known.metadata?.uid !== last.metadata?.uid) {
      return [];
    }
    this.#objects.delete(key);
    return [{ type: 'deleted', key, object: last, ...(told && { told }) }];
  }

  /** Removes without a change to tell. */
  forget(key: string): void {
    this.#objects.delete(key);
  }
}

/** @internal */
export function objectKey(object: KubernetesObject): string {
  const { namespace, name } = object.metadata ?? {};
  return `${namespace ?? ''}/${name ?? ''}`;
}

function isSameVersion(a: KubernetesObject, b: KubernetesObject): boolean {
  return (
    a.metadata?.uid === b.metadata?.uid &&
    a.metadata?.resourceVersion !== undefined &&
    a.metadata.resourceVersion === b.metadata?.resourceVersion
  );
}
