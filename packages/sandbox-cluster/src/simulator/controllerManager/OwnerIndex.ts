import { ResourceType } from '../client';
import { KubeObject } from '../model';

/**
 * An object and where it lives.
 *
 * @internal
 */
export interface Located {
  readonly type: ResourceType;
  readonly object: KubeObject;
}

/**
 * Who belongs to whom, by uid.
 *
 * @internal
 */
export class OwnerIndex {
  readonly #objects = new Map<string, Located>();
  readonly #dependents = new Map<string, Set<string>>();

  static create(): OwnerIndex {
    return new OwnerIndex();
  }

  private constructor() {}

  find(uid: string): Located | undefined {
    return this.#objects.get(uid);
  }

  /** What names this as an owner. */
  dependentsOf(uid: string): Located[] {
    return [...(this.#dependents.get(uid) ?? [])].flatMap(
      each => this.#objects.get(each) ?? [],
    );
  }

  put(located: Located): void {
    const uid = uidOf(located.object);
    this.#forgetOwners(uid);
    this.#objects.set(uid, located);
    for (const owner of ownersOf(located.object)) {
      const uids = this.#dependents.get(owner) ?? new Set();
      this.#dependents.set(owner, uids.add(uid));
    }
  }

  remove(object: KubeObject): void {
    const uid = uidOf(object);
    this.#forgetOwners(uid);
    this.#objects.delete(uid);
  }

  #forgetOwners(uid: string): void {
    const before = this.#objects.get(uid);
    for (const owner of before ? ownersOf(before.object) : []) {
      const uids = this.#dependents.get(owner);
      uids?.delete(uid);
      if (uids?.size === 0) this.#dependents.delete(owner);
    }
  }
}

/**
 * The uid of an object that the server has.
 *
 * @internal
 */
export function uidOf({ metadata }: KubeObject): string {
  return metadata.uid ?? '';
}

/**
 * The uids of an object's owners.
 *
 * @internal
 */
export function ownersOf({ metadata }: KubeObject): string[] {
  return (metadata.ownerReferences ?? []).map(({ uid }) => uid);
}
