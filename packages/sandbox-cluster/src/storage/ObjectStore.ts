import { ApiObject } from '../objects/ApiObject';
import { Journal } from './Journal';
import { ObjectTable } from './ObjectTable';

/** @internal */
export interface StoreEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** The resource version of the write. */
  readonly version: number;
  /** The object after the write; for DELETED its last state, with `version`. */
  readonly object: ApiObject;
  /** The object before the write. */
  readonly previous?: ApiObject;
}

/** @internal */
export type StoreListener = (event: StoreEvent) => void;

/** @internal */
export interface ObjectId {
  namespace?: string;
  name: string;
}

/**
 * All objects in memory, each write under the next resource version, as in
 * etcd: one counter for all kinds. Objects in it are never changed in place.
 *
 * @internal
 */
export class ObjectStore {
  /** @param options.journal - what it has is there from the beginning */
  static create(options: { journal?: Journal } = {}): ObjectStore {
    return new ObjectStore(options.journal);
  }

  readonly #tables = new Map<string, ObjectTable>();
  readonly #listeners = new Set<
    (resource: string, event: StoreEvent) => void
  >();
  #version: number;
  #compacted = 0;

  private constructor(private readonly journal: Journal | undefined) {
    this.#version = journal?.version ?? 1;
    for (const [resource, object] of journal?.entries() ?? []) {
      this.table(resource).load(object);
    }
  }

  /** The resource version of the last write of all. */
  get version(): number {
    return this.#version;
  }

  table(resource: string): ObjectTable {
    let table = this.#tables.get(resource);
    if (!table) {
      table = ObjectTable.create({ compacted: this.#compacted });
      this.#tables.set(resource, table);
    }
    return table;
  }

  get(resource: string, id: ObjectId): ApiObject | undefined {
    return this.table(resource).get(id);
  }

  /**
   * Stores an object under the next version, or removes it.
   *
   * @returns the object with its new resource version
   */
  write(
    resource: string,
    object: ApiObject,
    action: 'put' | 'remove' = 'put',
  ): ApiObject {
    const version = this.#version + 1;
    const stored: ApiObject = {
      ...object,
      metadata: { ...object.metadata, resourceVersion: String(version) },
    };
    // First of all: nobody hears of what may be lost.
    this.journal?.[action](resource, stored, version);
    this.#version = version;
    const event = this.table(resource).apply(stored, version, action);
    for (const listener of this.#listeners) {
      listener(resource, event);
    }
    return stored;
  }

  /** Tells of every write, after it happened. Returns how to stop that. */
  subscribe(
    listener: (resource: string, event: StoreEvent) => void,
  ): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Forgets all history, so that older resource versions are gone (410). */
  compact(): void {
    this.#compacted = this.#version;
    for (const table of this.#tables.values()) {
      table.compact(this.#version);
    }
  }

  /** Goes on counting from another number, as a restored etcd would. */
  restartVersions(version: number): void {
    this.#version = version;
    this.#compacted = version;
    this.atomically(() => {
      for (const [resource, table] of this.#tables) {
        table.renumber(version);
        for (const object of table.list()) {
          this.journal?.put(resource, object, version);
        }
      }
    });
  }

  /** Keeps all of what is written meanwhile, or nothing, and is faster. */
  atomically(write: () => void): void {
    if (this.journal) {
      this.journal.atomically(write);
    } else {
      write();
    }
  }

  /** Every object of every resource. */
  *entries(): Iterable<[string, ApiObject]> {
    for (const [resource, table] of this.#tables) {
      for (const object of table.list()) {
        yield [resource, object];
      }
    }
  }
}
