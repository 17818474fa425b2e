import { KubernetesObject, OwnerReference } from '../../objects';

/**
 * The owner of a kind that an object names, the controller before others.
 *
 * @internal
 */
export function ownerOf(
  object: KubernetesObject,
  kind: string,
): OwnerReference | undefined {
  const owners = (object.metadata?.ownerReferences ?? []).filter(
    owner => owner.kind === kind,
  );
  return owners.find(owner => owner.controller) ?? owners[0];
}

/**
 * Whether an object names this owner: by uid where both are known, else by
 * name.
 *
 * @internal
 */
export function isOwnedBy(
  object: KubernetesObject,
  owner: { kind: string; name?: string; uid?: string },
): boolean {
  return (object.metadata?.ownerReferences ?? []).some(
    reference =>
      reference.kind === owner.kind &&
      (reference.uid && owner.uid
        ? reference.uid === owner.uid
        : reference.name !== undefined && reference.name === owner.name),
  );
}
