import { Entity } from '@backstage/catalog-model';

/** The catalog entity of a virtual machine. */
export function anEntity(name = 'train'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'kubevirt.io/cluster': 'lab',
        'kubevirt.io/namespace': 'team-a',
        'kubevirt.io/vm': name,
      },
    },
    spec: { type: 'virtual-machine', owner: 'team-a' },
  };
}
