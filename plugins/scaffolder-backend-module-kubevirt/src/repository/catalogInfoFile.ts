import { ComponentEntity } from '@backstage/catalog-model';
import { stringify } from 'yaml';

/**
 * Describes the repository of a virtual machine to the catalog: a Component
 * that is made of the manifests and depends on the virtual machine. The
 * virtual machine's own entity comes from the cluster, once it is there.
 *
 * @param options - references in full; `entityRef` is that of the virtual
 * machine's own entity, where it is known which cluster it will be on
 * @internal
 */
export function catalogInfoFile(options: {
  name: string;
  description?: string;
  owner: string;
  system?: string;
  entityRef?: string;
}): string {
  const { name, description, owner, system, entityRef } = options;
  const entity: ComponentEntity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, ...(description && { description }) },
    spec: {
      type: 'virtual-machine',
      lifecycle: 'production',
      owner,
      ...(system && { system }),
      ...(entityRef && { dependsOn: [entityRef] }),
    },
  };
  return stringify(entity);
}
