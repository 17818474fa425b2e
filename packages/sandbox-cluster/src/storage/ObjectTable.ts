import { ApiObject } from '../objects/ApiObject';
import type { ObjectId, StoreEvent, StoreListener } from './ObjectStore';

/** How many writes of one resource can be watched from again. */
const HISTORY_LIMIT = 10_000;

/**
 * The objects of one resource in the order of their keys, with the recent
 * writes, from which earlier states are rebuilt.
 *
 * @internal
 */
export class ObjectTable {
  static create(options: { compacted: number }): ObjectTable {
    return new ObjectTable(options.compacted);
  }

  /** `namespace/name`, or `name` for what is not in a namespace. */
  static key(id: ObjectId): string {
    return id.namespace ? `${id.namespace}/${id.name}` : id.name;
  }

  readonly #objects = new Map<string, ApiObject>();
  readonly #listeners = new Set<StoreListener>();
  #history: StoreEvent[] = [];
  #compacted: number;
  #sortedKeys: string[] | undefined;

  private constructor(compacted: number) {
    this.#compacted = compacted;
  }

  /** States at or before this version can no longer be read. */
  get compacted(): number {
    return this.#compacted;
  }

  get size(): number {
    return this.#objects.size;
  }

  get(id: ObjectId): ApiObject | undefined {
    return this.#objects.get(ObjectTable.key(id));
  }

  /** All objects, ordered by key. */
  list(namespace?: string): ApiObject[] {
    this.#sortedKeys ??= [...this.#objects.keys()].sort();
    const keys = namespace
      ? this.#sortedKeys.slice(
          firstAtLeast(this.#sortedKeys, `${namespace}/`),
          firstAtLeast(this.#sortedKeys, `${namespace}0`),
        )
      : this.#sortedKeys;
    return keys.map(key => this.#objects.get(key)!);
  }

  /** All objects as they were at a version that is not yet compacted. */
  listAt(version: number, namespace?: string): ApiObject[] {
    const later = this.#history.slice(this.#firstAfter(version));
    if (later.length === 0) {
      return this.list(namespace);
    }
    const past = new Map(this.#objects);
    for (const event of later.reverse()) {
      const key = ObjectTable.key(event.object.metadata);
      if (event.previous) {
        past.set(key, event.previous);
      } else {
        past.delete(key);
      }
    }
    return [...past.entries()]
      .filter(([key]) => !namespace || key.startsWith(`${namespace}/`))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, object]) => object);
  }

  /** The writes after a version. */
  eventsAfter(version: number): StoreEvent[] {
    return this.#history.slice(this.#firstAfter(version));
  }

  subscribe(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes in an object that has its version already. */
  load(object: ApiObject): void {
    this.#objects.set(ObjectTable.key(object.metadata), object);
    this.#sortedKeys = undefined;
  }

  apply(
    object: ApiObject,
    version: number,
    action: 'put' | 'remove',
  ): StoreEvent {
    const key = ObjectTable.key(object.metadata);
    const previous = this.#objects.get(key);
    if (action === 'remove') {
      this.#objects.delete(key);
    } else {
      this.#objects.set(key, object);
    }
    if (action === 'remove' || !previous) {
      this.#sortedKeys = undefined;
    }
    const written = previous ? 'MODIFIED' : 'ADDED';
    const event: StoreEvent = {
      type: action === 'remove' ? 'DELETED' : written,
      version,
      object,
      previous,
    };
    this.#history.push(event);
    if (this.#history.length > HISTORY_LIMIT * 1.1) {
      const dropped = this.#history.splice(
        0,
        this.#history.length - HISTORY_LIMIT,
      );
      this.#compacted = dropped[dropped.length - 1].version;
    }
    for (const listener of this.#listeners) {
      listener(event);
    }
    return event;
  }

  compact(version: number): void {
    this.#history = [];
    this.#compacted = version;
  }

  /** Gives every object one new version and forgets the history. */
  renumber(version: number): void {
    this.compact(version);
    for (const [key, object] of this.#objects) {
      this.#objects.set(key, {
        ...object,
        metadata: { ...object.metadata, resourceVersion: String(version) },
      });
    }
  }

  #firstAfter(version: number): number {
    let low = 0;
    let high = this.#history.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#history[middle].version <= version) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

// '0' is the character after '/', so it ends what starts with `namespace/`.
function firstAtLeast(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
