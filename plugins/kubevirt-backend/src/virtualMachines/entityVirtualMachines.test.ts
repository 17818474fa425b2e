import { FakeInventory } from '../__testUtils__/FakeInventory';
import { entityVirtualMachines } from './entityVirtualMachines';

const inventory = FakeInventory.create({ cluster: 'prod' });

const clustersOf = (...names: string[]) => ({
  clusters: () =>
    names.map(name => ({
      name,
      state: 'connected' as const,
      since: '2026-01-01T00:00:00Z',
    })),
  identities: () => [],
  objects: () => undefined,
  subscribe: () => ({ unsubscribe() {} }),
});

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
      "its annotation 'kubevirt.io/vm' is missing",
    );
  });

  it('refuses a cluster that is not configured', () => {
    const entity = entityWith({ ...annotations, 'kubevirt.io/cluster': 'qa' });
    expect(() => entityVirtualMachines(entity, inventory)).toThrow(
      "The annotation 'kubevirt.io/cluster' of entity 'resource:default/web' is 'qa', but no cluster of that name is configured",
    );
  });

  it.each([
    ['web, db', ['prod/team-a/web', 'prod/team-a/db']],
    ['web,team-b/db', ['prod/team-a/web', 'prod/team-b/db']],
    ['edge/team-c/cache,web', ['edge/team-c/cache', 'prod/team-a/web']],
    ['web, prod/team-a/web', ['prod/team-a/web']],
  ])('reads the list "%s"', (names, expected) => {
    const found = entityVirtualMachines(
      entityWith({ ...annotations, 'kubevirt.io/vm': names }),
      clustersOf('prod', 'edge'),
    );
    expect(
      found.map(it => [it.cluster, it.namespace, it.name].join('/')),
    ).toEqual(expected);
  });

  it('needs no other annotation where the names are complete', () => {
    expect(
      entityVirtualMachines(
        entityWith({ 'kubevirt.io/vm': 'prod/team-b/web' }),
        inventory,
      ),
    ).toEqual([{ cluster: 'prod', namespace: 'team-b', name: 'web' }]);
  });

  it.each(['web,', ',', 'a/b/c/d', '/web', 'team-a/'])(
    'refuses the list "%s"',
    names => {
      expect(() =>
        entityVirtualMachines(
          entityWith({ ...annotations, 'kubevirt.io/vm': names }),
          inventory,
        ),
      ).toThrow(
        /^The annotation 'kubevirt.io\/vm' of entity 'resource:default\/web' cannot be read.*names no virtual machine; '<name>'/,
      );
    },
  );

  describe('with a label selector', () => {
    const selecting = (changes: Record<string, string>) =>
      entityWith({
        'kubevirt.io/cluster': 'prod',
        'kubevirt.io/namespace': 'team-a',
        'kubevirt.io/label-selector': 'part-of=shop',
        ...changes,
      });
    const shop = FakeInventory.create({ cluster: 'prod' });
    shop.put('web', 'Running', { 'part-of': 'shop', tier: 'front' });
    shop.put('db', 'Stopped', { 'part-of': 'shop' });
    shop.put('other', 'Running', {});

    it('finds what is labelled so, by name', () => {
      expect(
        entityVirtualMachines(selecting({}), shop).map(({ name }) => name),
      ).toEqual(['db', 'web']);
    });

    it.each([
      ['part-of=shop,tier', ['web']],
      ['part-of=nothing', []],
    ])('finds by %s: %j', (selector, expected) => {
      expect(
        entityVirtualMachines(
          selecting({ 'kubevirt.io/label-selector': selector }),
          shop,
        ).map(({ name }) => name),
      ).toEqual(expected);
    });

    it('finds nothing in another namespace', () => {
      expect(
        entityVirtualMachines(
          selecting({ 'kubevirt.io/namespace': 'team-b' }),
          shop,
        ),
      ).toEqual([]);
    });

    it.each([
      [
        { 'kubevirt.io/namespace': '' },
        "annotation 'kubevirt.io/namespace' is missing",
      ],
      [{ 'kubevirt.io/cluster': 'qa' }, "is 'qa', but no cluster of that name"],
      [{ 'kubevirt.io/vm': 'web' }, 'keep one of them'],
      [{ 'kubevirt.io/label-selector': 'a b' }, "'a b' is no requirement"],
    ])('refuses %j', (changes, message) => {
      expect(() => entityVirtualMachines(selecting(changes), shop)).toThrow(
        message,
      );
    });
  });
});
