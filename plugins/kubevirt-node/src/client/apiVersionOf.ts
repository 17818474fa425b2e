import { ResourceType } from './KubernetesClient';

/**
 * The `apiVersion` of a kind's objects.
 *
 * @internal
 */
export function apiVersionOf({ group, version }: ResourceType): string {
  return group ? `${group}/${version}` : version;
}
