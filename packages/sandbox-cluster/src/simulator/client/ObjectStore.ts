import { controllerOf, KubeObject } from '../model';

/**
 * What happened to an object in a store. `before` is undefined for a new one,
 * `after` for one that is gone.
 *
 * @internal
 */
export type ChangeListener<T> = (change: { before?: T; after?: T }) => void;

/**
 * Names an object within its kind: `namespace/name`, or `name` alone.
 *
 * @internal
 */
export function keyOf(object: {
  metadata: { namespace?: string; name: string };
}): string {
  const { namespace, name } = object.metadata;
  return namespace ? `${namespace}/${name}` : name;
}

/**
 * Objects of one kind by name and by controlling owner. Of two versions of an
 * object the newer one wins, in whatever order they come.
 *
 * @internal
 */
export class ObjectStore<T extends KubeObject> {
  readonly #objects = new Map<string, T>();
  readonly #byOwner = new Map<string, Set<string>>();
  readonly #gone = new Set<string>();
  readonly #listeners: ChangeListener<T>[] = [];

  static create<T extends KubeObject>(): ObjectStore<T> {
    return new ObjectStore<T>();
  }

  private constructor() {}

  get(key: string): T | undefined {
    return this.#objects.get(key);
  }

  list(): T[] {
    return [...this.#objects.values()];
  }

  get size(): number {
    return this.#objects.size;
  }

  /** The objects that this one controls. */
  ownedBy(owner: { metadata: { uid?: string } }): T[] {
    const keys = this.#byOwner.get(owner.metadata.uid ?? '');
    return [...(keys ?? [])].flatMap(key => this.#objects.get(key) ?? []);
  }

  onChange(listener: ChangeListener<T>): void {
    this.#listeners.push(listener);
  }

  /** Takes a version in, unless a newer one is here already. */
  put(object: T): void {
    const before = this.#objects.get(keyOf(object));
    const { uid = '' } = object.metadata;
    if (this.#gone.has(uid)) return;
    if (before?.metadata.uid === uid && !isNewer(object, before)) return;
    this.replace(object);
  }

  /**
   * Takes a version in that was listed. A server that lost its state counts
   * versions anew, so here the number says nothing.
   */
  replace(object: T): void {
    const key = keyOf(object);
    const before = this.#objects.get(key);
    this.#objects.set(key, object);
    this.#index(key, before, object);
    this.#tell({ before, after: object });
  }

  remove(object: { metadata: KubeObject['metadata'] }): void {
    const key = keyOf(object);
    const before = this.#objects.get(key);
    this.#remember(object.metadata.uid ?? '');
    if (!before || before.metadata.uid !== object.metadata.uid) return;
    this.#objects.delete(key);
    this.#index(key, before, undefined);
    this.#tell({ before });
  }

  /** An answer to a write may arrive after the news that the object is gone. */
  #remember(uid: string): void {
    this.#gone.add(uid);
    if (this.#gone.size > 10_000) {
      const [oldest] = this.#gone;
      this.#gone.delete(oldest);
    }
  }

  #index(key: string, before: T | undefined, after: T | undefined): void {
    const old = controllerOf(before)?.uid;
    const owner = controllerOf(after)?.uid;
    if (old === owner) return;
    if (old) {
      const keys = this.#byOwner.get(old);
      keys?.delete(key);
      if (keys?.size === 0) this.#byOwner.delete(old);
    }
    if (owner) {
      const keys = this.#byOwner.get(owner) ?? new Set();
      this.#byOwner.set(owner, keys.add(key));
    }
  }

  #tell(change: { before?: T; after?: T }): void {
    for (const listener of this.#listeners) listener(change);
  }
}

/**
 * Resource versions of one kind can be compared as numbers (Kubernetes 1.35,
 * KEP-5504).
 */
function isNewer(a: KubeObject, b: KubeObject): boolean {
  return (
    Number(a.metadata.resourceVersion) > Number(b.metadata.resourceVersion)
  );
}
