import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * Whether only what we do not keep of an object changed.
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
    JSON.stringify(withoutVersion(object)) ===
      JSON.stringify(withoutVersion(previous))
  );
}

function withoutVersion(object: KubernetesObject): KubernetesObject {
  return {
    ...object,
    metadata: { ...object.metadata, resourceVersion: undefined },
  };
}
