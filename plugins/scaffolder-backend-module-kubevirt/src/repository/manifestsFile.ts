import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { stringify } from 'yaml';

/**
 * Writes objects for a repository: as one YAML stream, in the order in which
 * they are applied, with cloud-init as text that can be reviewed.
 *
 * @param objects - as `render` gives them
 * @param namespace - for those that have none
 * @internal
 */
export function manifestsFile(
  objects: readonly KubernetesObject[],
  namespace: string,
): string {
  return objects
    .map(object =>
      stringify(
        { ...object, metadata: { ...object.metadata, namespace } },
        { aliasDuplicateObjects: false, lineWidth: 0 },
      ),
    )
    .join('---\n');
}
