import { KubernetesObject } from '../../objects';

/**
 * Finds objects of one kind by name, owner and label without looking at all
 * of them, so that selecting for every virtual machine of a cluster takes
 * time in proportion to the cluster.
 *
 * @internal
 */
export class Lookup<T extends KubernetesObject> {
  readonly all: readonly T[];
  readonly #byKey: Map<string, T[]>;

  private constructor(all: readonly T[], byKey: Map<string, T[]>) {
    this.all = all;
    this.#byKey = byKey;
  }

  static create<T extends KubernetesObject>(
    objects: readonly T[] | undefined,
    keysOf: (object: T) => string[],
  ): Lookup<T> {
    const all = objects ?? [];
    const byKey = new Map<string, T[]>();
    for (const object of all) {
      for (const key of keysOf(object)) {
        const found = byKey.get(key);
        if (found) {
          found.push(object);
        } else {
          byKey.set(key, [object]);
        }
      }
    }
    return new Lookup(all, byKey);
  }

  /** The objects with any of these keys, each once, in their first order. */
  find(...keys: string[]): T[] {
    const found = new Set<T>();
    for (const key of keys) {
      for (const object of this.#byKey.get(key) ?? []) {
        found.add(object);
      }
    }
    return [...found];
  }
}
