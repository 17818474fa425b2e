import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { resources, ResourceType } from 'backstage-plugin-kubevirt-node';

/**
 * Finds under which URL an object lives.
 *
 * @param object - an object with its apiVersion and kind
 * @throws Error for a kind that the KubeVirt plugins do not deal with
 * @internal
 */
export function resourceOf(object: KubernetesObject): ResourceType {
  const found = Object.values<ResourceType>(resources).find(
    ({ group, version, kind }) =>
      kind === object.kind &&
      (group ? `${group}/${version}` : version) === object.apiVersion,
  );
  if (!found) {
    throw new Error(`Unknown kind '${object.kind}' of '${object.apiVersion}'`);
  }
  return found;
}
