import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * Whether only what we do not keep of an object changed. The store keeps the
 * parts of an object that are equal, so there is little to compare.
 *
 * @param change - the object, and how it was before
 * @internal
 */
export function isUnchanged({
  object,
  previous,
}: {
  object: KubernetesObject;
  previous?: KubernetesObject;
}): boolean {
  return (
    previous !== undefined &&
    isSame(object, previous, 'metadata') &&
    isSame(object.metadata ?? {}, previous.metadata ?? {}, 'resourceVersion')
  );
}

/** Compares the values of two objects, except for one key. */
function isSame(a: object, b: object, except: string): boolean {
  const before = new Map(Object.entries(b));
  before.delete(except);
  const entries = Object.entries(a).filter(([key]) => key !== except);
  return (
    entries.length === before.size &&
    entries.every(([key, value]) => before.get(key) === value)
  );
}
