import { FakeInventory } from '../__testUtils__/FakeInventory';
import { entityVirtualMachines } from './entityVirtualMachines';

const inventory = FakeInventory.create({ cluster: 'prod' });

const entityWith = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'web', annotations },
});

const annotations = {
  'kubevirt.io/cluster': 'prod',
  'kubevirt.io/namespace': 'team-a',
  'kubevirt.io/vm': 'web-server',
};

describe('entityVirtualMachines', () => {
  it('reads the annotations, and not the name of the entity', () => {
    expect(entityVirtualMachines(entityWith(annotations), inventory)).toEqual([
      { cluster: 'prod', namespace: 'team-a', name: 'web-server' },
    ]);
  });

  it.each(Object.keys(annotations))('refuses an entity without %s', missing => {
    expect(() =>
      entityVirtualMachines(
        entityWith({ ...annotations, [missing]: ' ' }),
        inventory,
      ),
    ).toThrow(
      `Entity 'resource:default/web' names no virtual machine: its annotation '${missing}' is missing or empty`,
    );
  });

  it('refuses an entity without annotations', () => {
    expect(() => entityVirtualMachines(entityWith(), inventory)).toThrow(
      "its annotation 'kubevirt.io/cluster' is missing",
    );
  });

  it('refuses a cluster that is not configured', () => {
    const entity = entityWith({ ...annotations, 'kubevirt.io/cluster': 'qa' });
    expect(() => entityVirtualMachines(entity, inventory)).toThrow(
      "The annotation 'kubevirt.io/cluster' of entity 'resource:default/web' is 'qa', but no cluster of that name is configured",
    );
  });
});
