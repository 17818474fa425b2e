import { KubernetesObject } from 'backstage-plugin-kubevirt-common';

/**
 * Names an object in a sentence.
 *
 * @returns `Secret 'dev-cloudinit' in namespace 'team-a'`, for instance
 * @internal
 */
export function objectName({ kind, metadata }: KubernetesObject): string {
  const name = `${kind} '${metadata?.name}'`;
  return metadata?.namespace
    ? `${name} in namespace '${metadata.namespace}'`
    : name;
}
