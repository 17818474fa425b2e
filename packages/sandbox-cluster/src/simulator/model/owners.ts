import { KubeObject, OwnerReference } from './KubeObject';

/**
 * Writes a reference by which an object says who controls it.
 *
 * @param owner - the controlling object; it has a uid
 * @returns the reference
 * @internal
 */
export function controllerReference(owner: KubeObject): OwnerReference {
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name: owner.metadata.name,
    uid: owner.metadata.uid ?? '',
    controller: true,
    blockOwnerDeletion: true,
  };
}

/**
 * Finds who controls an object.
 *
 * @param object - the object; may be undefined
 * @returns its controlling owner, or undefined where it has none
 * @internal
 */
export function controllerOf(
  object: KubeObject | undefined,
): OwnerReference | undefined {
  return object?.metadata.ownerReferences?.find(owner => owner.controller);
}

/**
 * Says whether one object controls the other.
 *
 * @param object - the object; may be undefined
 * @param owner - who might control it
 * @returns whether it does, by uid
 * @internal
 */
export function isControlledBy(
  object: KubeObject | undefined,
  owner: KubeObject,
): boolean {
  return controllerOf(object)?.uid === owner.metadata.uid;
}
