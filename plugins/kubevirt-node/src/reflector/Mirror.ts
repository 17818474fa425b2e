import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { ObjectChange, objectKey, ObjectStore } from './ObjectStore';
import { WatchEvent } from './watchEvents';

/** @internal */
export interface MirrorOptions<T extends KubernetesObject> {
  /**
   * Cuts an object down to what is kept; undefined where it is not wanted.
   * Parts that are equal to those of `previous` are the same.
   */
  project(object: KubernetesObject, previous?: T): T | undefined;
  /** Called after the store took the change in. */
  onChange?(change: ObjectChange<T>): void;
}

/**
 * A complete list being read, of which nothing is concluded before its end.
 *
 * @internal
 */
export interface ListReading {
  add(item: KubernetesObject): void;
  /** The last page is in: what was not on any page is gone. */
  finish(): void;
}

/**
 * Follows lists and watch events into a store. An object that cannot be read,
 * or a listener that throws, is counted and stops nothing.
 *
 * @internal
 */
export class Mirror<T extends KubernetesObject> {
  readonly store = ObjectStore.create<T>();
  readonly #options: MirrorOptions<T>;
  #errors = 0;

  static create<T extends KubernetesObject>(
    options: MirrorOptions<T>,
  ): Mirror<T> {
    return new Mirror(options);
  }

  private constructor(options: MirrorOptions<T>) {
    this.#options = options;
  }

  /** How often an object could not be read, or the listener threw. */
  get errors(): number {
    return this.#errors;
  }

  beginList(): ListReading {
    const seen = new Set<string>();
    return {
      add: item => {
        const object = this.#project(item);
        if (object) {
          seen.add(objectKey(object));
          this.#report(this.store.put(object));
        }
      },
      finish: () => this.#removeAllBut(seen),
    };
  }

  /**
   * Takes a watch event in.
   *
   * @returns the version to go on from, where the event tells one
   */
  take({ type, object }: WatchEvent): string | undefined {
    switch (type) {
      case 'ADDED':
      case 'MODIFIED': {
        const projected = this.#project(object);
        if (projected) {
          this.#report(this.store.put(projected));
        } else {
          this.#remove(object);
        }
        break;
      }
      case 'DELETED':
        this.#remove(object, { told: true });
        break;
      case 'BOOKMARK':
        break;
      default:
        return undefined;
    }
    return object.metadata?.resourceVersion;
  }

  /** Everything is gone. */
  clear(): void {
    this.#removeAllBut(new Set());
  }

  #removeAllBut(seen: Set<string>): void {
    for (const object of [...this.store.values()]) {
      if (!seen.has(objectKey(object))) {
        this.#report(this.store.remove(object));
      }
    }
  }

  #remove(last: KubernetesObject, { told = false } = {}): void {
    const known = this.store.get(objectKey(last));
    if (known && known.metadata?.uid === last.metadata?.uid) {
      const removed = this.#project(last) ?? known;
      this.#report(this.store.remove(removed, { told }));
    }
  }

  #project(object: KubernetesObject): T | undefined {
    try {
      const previous = this.store.get(objectKey(object));
      return object.metadata?.name
        ? this.#options.project(object, previous)
        : undefined;
    } catch {
      this.#errors++;
      return undefined;
    }
  }

  #report(changes: ObjectChange<T>[]): void {
    for (const change of changes) {
      try {
        this.#options.onChange?.(change);
      } catch {
        this.#errors++;
      }
    }
  }
}
