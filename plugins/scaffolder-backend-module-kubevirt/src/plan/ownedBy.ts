import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * Makes an object go when its owner goes, with the owner reference that
 * `virtctl expose` writes (KubeVirt v1.9.0 pkg/virtctl/expose/expose.go).
 *
 * @param object - any object in the owner's namespace
 * @param owner - the owner as the API server answered it, with its uid; the
 * object stays as it is where absent
 * @returns a copy with the owner reference
 * @internal
 */
export function ownedBy<T extends KubernetesObject>(
  object: T,
  owner: KubernetesObject | undefined,
): T {
  if (!owner) {
    return object;
  }
  return {
    ...object,
    metadata: {
      ...object.metadata,
      ownerReferences: [
        {
          apiVersion: owner.apiVersion,
          kind: owner.kind,
          name: owner.metadata?.name,
          uid: owner.metadata?.uid,
          controller: true,
          blockOwnerDeletion: false,
        },
      ],
    },
  };
}
