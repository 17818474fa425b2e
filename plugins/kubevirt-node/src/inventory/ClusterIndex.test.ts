import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  ClusterObjects,
  KubernetesObject,
} from 'backstage-plugin-kubevirt-common';
import { objectKey } from '../reflector/ObjectStore';
import { ClusterIndex } from './ClusterIndex';
import { KindChange, WatchedKind, WatchedObjects } from './kinds';

const recordings = resolve(
  __dirname,
  '../../../../test/fixtures/vm-lifecycles',
);

function change<K extends WatchedKind>(
  kind: K,
  object: WatchedObjects[K],
  type: 'added' | 'updated' | 'deleted' = 'added',
): KindChange {
  return {
    kind,
    change: { type, key: objectKey(object), object },
  } as KindChange;
}

function meta(name: string, more: KubernetesObject['metadata'] = {}) {
  return { metadata: { namespace: 'team-a', name, ...more } };
}

function owner(kind: string, name: string) {
  return { ownerReferences: [{ kind, name }] };
}

const machine = 'team-a/web';

const web: WatchedObjects['virtualMachines'] = {
  kind: 'VirtualMachine',
  ...meta('web'),
  spec: {
    template: {
      metadata: { labels: { 'kubevirt.io/vm': 'web', tier: 'front' } },
      spec: {
        volumes: [
          { name: 'root', dataVolume: { name: 'web-root' } },
          { name: 'data', persistentVolumeClaim: { claimName: 'shared' } },
        ],
      },
    },
  },
};

const webInstance: WatchedObjects['virtualMachineInstances'] = {
  kind: 'VirtualMachineInstance',
  ...meta('web', owner('VirtualMachine', 'web')),
  spec: {
    volumes: [
      { name: 'hot', persistentVolumeClaim: { claimName: 'hotplugged' } },
    ],
  },
};

function names(objects: KubernetesObject[] | undefined) {
  return objects?.map(({ metadata }) => metadata?.name).sort();
}

describe('ClusterIndex', () => {
  describe.each(readdirSync(recordings).filter(file => file.endsWith('.json')))(
    'with the recording %s',
    file => {
      const { steps }: { steps: { step: string; objects: ClusterObjects }[] } =
        JSON.parse(readFileSync(resolve(recordings, file), 'utf8'));

      it.each(steps.map(({ step, objects }) => [step, objects] as const))(
        'finds every object with its machine: %s',
        (_, objects) => {
          const { secrets, ...watched } = objects;
          const index = ClusterIndex.create();
          // Whatever the order in which the kinds are listed.
          for (const [kind, list] of Object.entries(watched).reverse()) {
            for (const object of list ?? []) {
              index.apply(change(kind as WatchedKind, object));
            }
          }
          const machines = [...index.machines()];
          const namesOf = (kind: WatchedKind) =>
            names(
              machines.flatMap<KubernetesObject>(
                it => index.objectsOf(it)![kind],
              ),
            );
          const { events = [], ...others } = watched;
          for (const [kind, list] of Object.entries(others)) {
            expect(namesOf(kind as WatchedKind)).toEqual(names(list));
          }
          expect(namesOf('events')).toEqual(names(events));
        },
      );
    },
  );

  it('has what defines a machine alone, where that is asked for', () => {
    const index = ClusterIndex.create();
    index.apply(change('virtualMachines', web));
    index.apply(change('virtualMachineInstances', webInstance));
    index.apply(change('dataVolumes', meta('web-root')));
    index.apply(
      change('pods', meta('x', owner('VirtualMachineInstance', 'web'))),
    );
    index.apply(change('namespaces', { metadata: { name: 'team-a' } }));
    expect(index.objectsOf(machine)?.pods).toHaveLength(1);
    expect(index.definitionOf(machine)).toEqual({
      virtualMachines: [web],
      dataVolumes: [meta('web-root')],
      namespaces: [{ metadata: { name: 'team-a' } }],
    });
    expect(index.definitionOf('team-a/other')).toBeUndefined();
  });

  describe('tells which machines a change concerns', () => {
    let index: ClusterIndex;

    beforeEach(() => {
      index = ClusterIndex.create();
      index.apply(change('virtualMachines', web));
      index.apply(
        change('virtualMachines', {
          kind: 'VirtualMachine',
          ...meta('other'),
          spec: {
            template: {
              spec: {
                volumes: [
                  { name: 'x', persistentVolumeClaim: { claimName: 'shared' } },
                ],
              },
            },
          },
        }),
      );
      index.apply(change('virtualMachineInstances', webInstance));
      index.apply(
        change('dataVolumes', meta('spare', owner('VirtualMachine', 'web'))),
      );
      index.apply(
        change(
          'persistentVolumeClaims',
          meta('prime-1', owner('PersistentVolumeClaim', 'web-root')),
        ),
      );
      index.apply(
        change(
          'pods',
          meta('importer-prime-1', owner('PersistentVolumeClaim', 'prime-1')),
        ),
      );
      index.apply(
        change(
          'pods',
          meta(
            'virt-launcher-web-abcde',
            owner('VirtualMachineInstance', 'web'),
          ),
        ),
      );
      index.apply(
        change('virtualMachineInstanceMigrations', {
          ...meta('move'),
          spec: { vmiName: 'web' },
        }),
      );
      index.apply(
        change('services', {
          ...meta('web-ssh'),
          spec: { selector: { 'kubevirt.io/vm': 'web', tier: 'front' } },
        }),
      );
    });

    const event = (kind: string, name: string) =>
      change('events', {
        ...meta(`event-of-${name}`),
        involvedObject: { kind, namespace: 'team-a', name },
      });

    const cases: [string, KindChange, string[]][] = [
      ['its VirtualMachine', change('virtualMachines', web), [machine]],
      [
        'its instance',
        change('virtualMachineInstances', webInstance),
        [machine],
      ],
      [
        'a migration',
        change('virtualMachineInstanceMigrations', {
          ...meta('m'),
          spec: { vmiName: 'web' },
        }),
        [machine],
      ],
      [
        'a DataVolume that a volume names',
        change('dataVolumes', meta('web-root')),
        [machine],
      ],
      [
        'a DataVolume that it owns',
        change('dataVolumes', meta('spare', owner('VirtualMachine', 'web'))),
        [machine],
      ],
      [
        'the claim of a DataVolume',
        change(
          'persistentVolumeClaims',
          meta('web-root', owner('DataVolume', 'web-root')),
        ),
        [machine],
      ],
      [
        'the claim of an owned DataVolume',
        change(
          'persistentVolumeClaims',
          meta('spare', owner('DataVolume', 'spare')),
        ),
        [machine],
      ],
      [
        'a claim that only its instance has',
        change('persistentVolumeClaims', meta('hotplugged')),
        [machine],
      ],
      [
        'a claim that two machines use',
        change('persistentVolumeClaims', meta('shared')),
        ['team-a/other', machine],
      ],
      [
        'a claim of nobody',
        change('persistentVolumeClaims', meta('lonely')),
        [],
      ],
      [
        'a claim of that name elsewhere',
        change(
          'persistentVolumeClaims',
          meta('shared', { namespace: 'team-b' }),
        ),
        [],
      ],
      [
        'the claim that CDI imports into',
        change(
          'persistentVolumeClaims',
          meta('prime-1', owner('PersistentVolumeClaim', 'web-root')),
        ),
        [machine],
      ],
      [
        'the pod that imports',
        change(
          'pods',
          meta('importer-prime-1', owner('PersistentVolumeClaim', 'prime-1')),
        ),
        [machine],
      ],
      [
        'its launcher',
        change(
          'pods',
          meta(
            'virt-launcher-web-abcde',
            owner('VirtualMachineInstance', 'web'),
          ),
        ),
        [machine],
      ],
      [
        'its launcher without owner',
        change('pods', meta('x', { labels: { 'vm.kubevirt.io/name': 'web' } })),
        [machine],
      ],
      [
        'a Service that selects it',
        change('services', {
          ...meta('s'),
          spec: { selector: { tier: 'front' } },
        }),
        [machine],
      ],
      [
        'a Service by a label of the launcher',
        change('services', {
          ...meta('s'),
          spec: { selector: { 'vm.kubevirt.io/name': 'web' } },
        }),
        [machine],
      ],
      [
        'a Service that selects another',
        change('services', {
          ...meta('s'),
          spec: { selector: { tier: 'front', a: 'b' } },
        }),
        [],
      ],
      [
        'a Service without selector',
        change('services', { ...meta('s'), spec: {} }),
        [],
      ],
      [
        'a Service elsewhere',
        change('services', {
          ...meta('s', { namespace: 'team-b' }),
          spec: { selector: { tier: 'front' } },
        }),
        [],
      ],
      [
        'a slice of its Service',
        change(
          'endpointSlices',
          meta('web-ssh-1', {
            labels: { 'kubernetes.io/service-name': 'web-ssh' },
          }),
        ),
        [machine],
      ],
      [
        'KubeVirt itself',
        change('kubeVirts', meta('kubevirt', { namespace: 'kubevirt' })),
        ['team-a/other', machine],
      ],
      ['an event of it', event('VirtualMachine', 'web'), [machine]],
      [
        'an event of a claim',
        event('PersistentVolumeClaim', 'web-root'),
        [machine],
      ],
      ['an event of a pod', event('Pod', 'importer-prime-1'), [machine]],
      [
        'an event of a migration',
        event('VirtualMachineInstanceMigration', 'move'),
        [machine],
      ],
      [
        'an event of a launcher that is gone',
        event('Pod', 'virt-launcher-web-zzzzz'),
        [machine],
      ],
      [
        'a pod that holds its hot-plugged volume',
        change(
          'pods',
          meta('hp-volume-x', owner('Pod', 'virt-launcher-web-abcde')),
        ),
        [machine],
      ],
      [
        'an importer without owner',
        change('pods', meta('importer-web-root')),
        [machine],
      ],
      [
        'a Service that it owns',
        change('services', meta('s', owner('VirtualMachine', 'web'))),
        [machine],
      ],
      [
        'a Service of its name that misses it',
        change('services', {
          ...meta('web'),
          spec: { selector: { 'kubevirt.io/domain': 'x' } },
        }),
        [machine],
      ],
      [
        'a Service of its name that is for something else',
        change('services', {
          ...meta('web'),
          spec: { selector: { app: 'web' } },
        }),
        [],
      ],
      ['an event of its Service', event('Service', 'web-ssh'), [machine]],
      ['an event of something else', event('Node', 'node-1'), []],
    ];

    it.each(cases)('%s', (_, item, machines) => {
      expect([...index.apply(item).machines].sort()).toEqual(machines);
    });

    it.each(cases)('%s, when it goes', (_, item, machines) => {
      index.apply(item);
      const gone = {
        ...item,
        change: { ...item.change, type: 'deleted' },
      } as KindChange;
      expect([...index.apply(gone).machines].sort()).toEqual(machines);
    });

    it('names the former and the new machine where a Service changes its selector', () => {
      const former = {
        ...meta('s'),
        spec: { selector: { 'vm.kubevirt.io/name': 'web' } },
      };
      index.apply(change('services', former));
      const { machines } = index.apply(
        change(
          'services',
          {
            ...meta('s'),
            spec: { selector: { 'vm.kubevirt.io/name': 'other' } },
          },
          'updated',
        ),
      );
      expect([...machines].sort()).toEqual(['team-a/other', machine]);
      expect(names(index.objectsOf(machine)?.services)).toEqual(['web-ssh']);
      expect(names(index.objectsOf('team-a/other')?.services)).toEqual(['s']);
    });
  });

  describe('machines', () => {
    it('are VirtualMachines, and instances that none owns', () => {
      const index = ClusterIndex.create();
      index.apply(change('virtualMachines', web));
      index.apply(change('virtualMachineInstances', webInstance));
      index.apply(change('virtualMachineInstances', meta('bare')));
      index.apply(
        change(
          'virtualMachineInstances',
          meta('pooled', owner('VirtualMachineInstanceReplicaSet', 'pool')),
        ),
      );
      expect([...index.machines()]).toEqual([
        machine,
        'team-a/bare',
        'team-a/pooled',
      ]);
    });

    it('are gone with their VirtualMachine, though the instance still ends', () => {
      const index = ClusterIndex.create();
      index.apply(change('virtualMachines', web));
      index.apply(change('virtualMachineInstances', webInstance));
      index.apply(change('virtualMachines', web, 'deleted'));
      expect(index.has(machine)).toBe(false);
      expect([...index.machines()]).toEqual([]);
      expect(index.objectsOf(machine)).toBeUndefined();
    });
  });

  it('comes to an end where objects own each other', () => {
    const index = ClusterIndex.create();
    for (const [name, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const claim = meta(name, owner('PersistentVolumeClaim', other));
      index.apply(change('persistentVolumeClaims', claim));
      index.apply(change('pods', meta(name, owner('Pod', other))));
    }
    index.apply(
      change('virtualMachineInstances', {
        ...meta('bare'),
        spec: { volumes: [{ persistentVolumeClaim: { claimName: 'a' } }] },
      }),
    );
    const found = index.objectsOf('team-a/bare');
    expect(names(found?.persistentVolumeClaims)).toEqual(['a', 'b']);
  });

  it('hands out events that are too many', () => {
    const index = ClusterIndex.create();
    const surplus = Array.from({ length: 51 }, (_, minute) => ({
      ...meta(`e${minute}`),
      lastTimestamp: new Date(60_000 * minute).toISOString(),
      involvedObject: {
        kind: 'VirtualMachine',
        namespace: 'team-a',
        name: 'web',
      },
    })).map(event => index.apply(change('events', event)).surplus);
    expect(names(surplus.flatMap(event => event ?? []))).toEqual(['e0']);
  });
});
