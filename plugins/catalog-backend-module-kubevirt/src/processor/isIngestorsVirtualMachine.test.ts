import { Entity } from '@backstage/catalog-model';
import { ingestedEntities } from '../__testUtils__/ingestedEntities';
import { isIngestorsVirtualMachine } from './isIngestorsVirtualMachine';

const entityOf = (
  kind: string,
  apiVersion: string,
  prefix: string,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'web',
    annotations: {
      [`${prefix}/kubernetes-resource-kind`]: kind,
      [`${prefix}/kubernetes-resource-api-version`]: apiVersion,
    },
  },
});

describe('isIngestorsVirtualMachine', () => {
  it.each<[string, Entity, boolean]>([
    ['a VM as a Component', ingestedEntities.component, true],
    ['a VM as a Resource', ingestedEntities.resource, true],
    ['the System of its namespace', ingestedEntities.system, false],
    [
      'an instance, with a prefix of its own',
      entityOf('VirtualMachineInstance', 'kubevirt.io/v1', 'example.com'),
      true,
    ],
    [
      'a Deployment',
      entityOf('Deployment', 'apps/v1', 'terasky.backstage.io'),
      false,
    ],
    [
      'a pool of VMs',
      entityOf(
        'VirtualMachinePool',
        'pool.kubevirt.io/v1beta1',
        'terasky.backstage.io',
      ),
      false,
    ],
  ])('is asked about %s', (_, entity, expected) => {
    expect(isIngestorsVirtualMachine(entity)).toBe(expected);
  });
});
