import { KubernetesObject } from '../../objects';

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
