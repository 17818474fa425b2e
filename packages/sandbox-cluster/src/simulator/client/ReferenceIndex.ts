import { KubeObject } from '../model';
import { keyOf, ObjectStore } from './ObjectStore';

/**
 * Finds the objects of one kind that refer to something by name.
 *
 * @internal
 */
export class ReferenceIndex {
  readonly #users = new Map<string, Set<string>>();

  /**
   * Builds an index that follows a store.
   *
   * @param store - of the objects that refer
   * @param references - what an object refers to, as `namespace/name`
   */
  static create<T extends KubeObject>(
    store: ObjectStore<T>,
    references: (object: T) => string[],
  ): ReferenceIndex {
    const index = new ReferenceIndex();
    store.onChange(({ before, after }) => {
      const old = before ? references(before) : [];
      const wanted = after ? references(after) : [];
      for (const name of old) {
        if (before && !wanted.includes(name)) index.#drop(name, keyOf(before));
      }
      for (const name of wanted) {
        if (after) index.#note(name, keyOf(after));
      }
    });
    return index;
  }

  private constructor() {}

  /** Who refers to this, as `namespace/name` each. */
  usersOf(name: string): string[] {
    return [...(this.#users.get(name) ?? [])];
  }

  #note(name: string, user: string): void {
    const users = this.#users.get(name) ?? new Set();
    this.#users.set(name, users.add(user));
  }

  #drop(name: string, user: string): void {
    const users = this.#users.get(name);
    users?.delete(user);
    if (users?.size === 0) this.#users.delete(name);
  }
}
