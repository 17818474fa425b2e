import { ApiObject } from '../objects/ApiObject';
import { StoreEvent } from '../storage/ObjectStore';

/** Where an object is. @internal */
export interface ObjectLocation {
  readonly resource: string;
  readonly uid: string;
  readonly name: string;
  readonly namespace?: string;
}

/**
 * Which objects there are, by uid, and who depends on whom.
 *
 * @internal
 */
export class OwnerGraph {
  static create(): OwnerGraph {
    return new OwnerGraph();
  }

  readonly #locations = new Map<string, ObjectLocation>();
  readonly #dependents = new Map<string, Set<string>>();

  private constructor() {}

  /** Takes a write in. */
  apply(resource: string, { type, object, previous }: StoreEvent): void {
    const { uid, name, namespace } = object.metadata;
    for (const owner of ownersOf(previous)) {
      this.#dependents.get(owner)?.delete(uid);
    }
    if (type === 'DELETED') {
      this.#locations.delete(uid);
      return;
    }
    this.#locations.set(uid, { resource, uid, name, namespace });
    for (const owner of ownersOf(object)) {
      let set = this.#dependents.get(owner);
      if (!set) {
        set = new Set();
        this.#dependents.set(owner, set);
      }
      set.add(uid);
    }
  }

  has(uid: string): boolean {
    return this.#locations.has(uid);
  }

  locate(uid: string): ObjectLocation | undefined {
    return this.#locations.get(uid);
  }

  /** The uids of what an object owns. */
  dependentsOf(uid: string): string[] {
    return [...(this.#dependents.get(uid) ?? [])];
  }

  /** Forgets an owner that is gone and owns nothing any more. */
  forget(uid: string): void {
    if (this.#dependents.get(uid)?.size === 0) {
      this.#dependents.delete(uid);
    }
  }
}

/** The uids of an object's owners. @internal */
export function ownersOf(object: ApiObject | undefined): string[] {
  return object?.metadata.ownerReferences?.map(({ uid }) => uid) ?? [];
}
