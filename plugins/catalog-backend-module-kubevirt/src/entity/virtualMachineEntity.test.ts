import {
  entityEnvelopeSchemaValidator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  parseLocationRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ClusterObjects,
  ObjectMeta,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import fc from 'fast-check';
import {
  arbitraryIdentity,
  arbitraryMetadata,
  arbitrarySpec,
} from '../__testUtils__/arbitraryMachine';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { testConfig } from '../__testUtils__/testConfig';
import { MachineEntities } from '../provider';
import { KubevirtProviderConfig } from '../config';
import { defaultRules } from '../config/defaultRules';
import { machineDefinition } from './MachineDefinition';
import { virtualMachineEntity } from './virtualMachineEntity';

const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };

function entityWith(
  metadata: ObjectMeta,
  defaults: { defaultOwner?: string; defaultSystem?: string } = {},
) {
  const { namespace, name } = identity;
  const vm = { metadata: { ...metadata, namespace, name } };
  return entityOf({ virtualMachines: [vm] }, defaults);
}

function entityOf(
  objects: ClusterObjects,
  config: Partial<KubevirtProviderConfig> = {},
) {
  return virtualMachineEntity({
    definition: machineDefinition({
      ref: 'resource:team-a/web.prod',
      identity,
      objects,
      sharedClaims: [],
    }),
    config: { rules: defaultRules, ...config },
    dependsOn: [],
  });
}

describe('virtualMachineEntity', () => {
  it('says which virtual machine it is', () => {
    expect(entityWith({ uid: 'b7f6', labels: { app: 'shop' } })).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        namespace: 'team-a',
        name: 'web.prod',
        title: 'web',
        annotations: {
          'backstage.io/managed-by-location': 'kubevirt:prod/team-a/web',
          'backstage.io/managed-by-origin-location': 'kubevirt:prod/team-a/web',
          'kubevirt.io/cluster': 'prod',
          'kubevirt.io/namespace': 'team-a',
          'kubevirt.io/vm': 'web',
          'kubevirt.io/uid': 'b7f6',
          'backstage.io/kubernetes-cluster': 'prod',
          'backstage.io/kubernetes-namespace': 'team-a',
          'backstage.io/kubernetes-label-selector': 'vmi.kubevirt.io/id=web',
        },
        labels: { app: 'shop' },
        tags: ['kubevirt', 'prod'],
      },
      spec: { type: 'virtual-machine', owner: 'group:default/unknown' },
    });
  });

  it('lets the Kubernetes plugin find it by the label made for that', () => {
    const { annotations } = entityWith({
      labels: { 'backstage.io/kubernetes-id': 'shop' },
    }).metadata;
    expect(annotations).toHaveProperty(['backstage.io/kubernetes-id'], 'shop');
    expect(annotations).not.toHaveProperty([
      'backstage.io/kubernetes-label-selector',
    ]);
  });

  it('is described as the object is', () => {
    const { description } = entityWith({
      annotations: { 'kubernetes.io/description': 'Runs the web shop' },
    }).metadata;
    expect(description).toBe('Runs the web shop');
  });

  it('copies no annotation of the object', () => {
    const { annotations } = entityWith({
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' },
    }).metadata;
    expect(Object.keys(annotations ?? {})).not.toContain(
      'kubectl.kubernetes.io/last-applied-configuration',
    );
  });

  it('reads an instance that no VirtualMachine owns', () => {
    const { namespace, name } = identity;
    const entity = entityOf({
      virtualMachineInstances: [{ metadata: { namespace, name, uid: 'c1' } }],
    });
    expect(entity.metadata.annotations).toHaveProperty(
      ['kubevirt.io/uid'],
      'c1',
    );
  });

  it('does not read the metadata of another VM', () => {
    const entity = entityOf({
      virtualMachines: [{ metadata: { namespace: 'team-b', name: 'web' } }],
    });
    expect(entity.metadata.namespace).toBe('team-a');
  });

  it('says what its annotations and its namespace say', () => {
    const { namespace, name } = identity;
    const entity = entityOf(
      {
        virtualMachines: [
          {
            metadata: {
              namespace,
              name,
              labels: { 'backstage.io/component': 'shop' },
              annotations: {
                'backstage.io/title': 'Web shop',
                'backstage.io/tags': 'Linux, pci-dss, not_a_tag',
                'backstage.io/links':
                  '[{"url":"https://example.com","title":"Runbook","icon":"docs"},{"url":"javascript:alert(1)"}]',
                'backstage.io/component': 'billing/ledger,shop',
              },
            },
          },
        ],
        namespaces: [
          { metadata: { name: 'other', labels: { team: 'team-x' } } },
          {
            metadata: {
              name: namespace,
              labels: { team: 'team-b' },
              annotations: { 'backstage.io/lifecycle': 'production' },
            },
          },
        ],
      },
      {
        rules: {
          ...defaultRules,
          owner: [
            ...defaultRules.owner,
            { of: 'namespace', part: 'labels', key: 'team' },
          ],
        },
      },
    );
    expect(entity).toMatchObject({
      metadata: {
        title: 'Web shop',
        tags: ['kubevirt', 'prod', 'linux', 'pci-dss'],
        links: [{ url: 'https://example.com', title: 'Runbook', icon: 'docs' }],
      },
      spec: {
        owner: 'group:default/team-b',
        lifecycle: 'production',
        dependencyOf: ['component:billing/ledger', 'component:default/shop'],
      },
    });
  });

  describe('its owner and system', () => {
    const owner = 'backstage.io/owner';
    const system = 'backstage.io/system';
    const defaults = {
      defaultOwner: 'group:default/platform',
      defaultSystem: 'system:default/vms',
    };

    it.each<[string, ObjectMeta, string, string]>([
      [
        'come from annotations first',
        {
          annotations: { [owner]: 'user:jane', [system]: 'shop' },
          labels: { [owner]: 'team-b', [system]: 'other' },
        },
        'user:default/jane',
        'system:default/shop',
      ],
      [
        'come from labels else',
        { labels: { [owner]: 'team-b', [system]: 'other' } },
        'group:default/team-b',
        'system:default/other',
      ],
      [
        'come from labels where the annotations are invalid',
        {
          annotations: { [owner]: 'team b', [system]: '::' },
          labels: { [owner]: 'team-b', [system]: 'other' },
        },
        'group:default/team-b',
        'system:default/other',
      ],
      [
        'are the defaults else',
        { annotations: { [owner]: '', [system]: '/' } },
        'group:default/platform',
        'system:default/vms',
      ],
    ])('%s', (_, metadata, expectedOwner, expectedSystem) => {
      expect(entityWith(metadata, defaults).spec).toMatchObject({
        owner: expectedOwner,
        system: expectedSystem,
      });
    });

    it('are nobody and nothing where there is no default', () => {
      expect(entityWith({}).spec).toEqual({
        type: 'virtual-machine',
        owner: 'group:default/unknown',
      });
    });
  });

  describe('whatever labels and annotations the VM has', () => {
    const policy = EntityPolicies.allOf([
      new SchemaValidEntityPolicy(),
      new NoForeignRootFieldsEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ]);
    const accepted = async (entity: object) => {
      const sent = JSON.parse(JSON.stringify(entity));
      entityEnvelopeSchemaValidator()(sent);
      await policy.enforce(sent);
      await resourceEntityV1alpha1Validator.check(sent);
      parseLocationRef(
        sent.metadata.annotations['backstage.io/managed-by-location'],
      );
      for (const ref of [
        sent.spec.owner,
        ...(sent.spec.dependsOn ?? []),
        ...(sent.spec.dependencyOf ?? []),
      ]) {
        expect(stringifyEntityRef(parseEntityRef(ref))).toBe(ref);
      }
      return sent;
    };

    it('is one that the catalog accepts, and that has its reference', async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryIdentity,
          arbitraryMetadata,
          arbitraryMetadata,
          arbitrarySpec,
          async (of, meta, place, spec) => {
            const { namespace, name, cluster } = of;
            const machine = { metadata: { ...meta, namespace, name }, spec };
            const inventory = FakeInventory.create({ cluster });
            jest.spyOn(inventory, 'objects').mockReturnValue({
              virtualMachines: [machine],
              namespaces: [{ metadata: { ...place, name: namespace } }],
            });
            const made = MachineEntities.create({
              cluster,
              inventory,
              config: testConfig(),
            }).get(of)!;

            const sent = await accepted(made.entity);
            expect(made.ref).toBe(virtualMachineEntityRef(of));
            expect(stringifyEntityRef(sent)).toBe(made.ref);
            const labels = Object.keys(sent.metadata.labels);
            expect(new Set(labels.map(key => key.toLowerCase())).size).toBe(
              labels.length,
            );
            const related = await Promise.all(
              made.related.map(({ entity }) => accepted(entity)),
            );
            const refs = related.map(it => stringifyEntityRef(it));
            expect(new Set(refs).size).toBe(refs.length);
            expect(sent.spec.dependsOn).toEqual(refs);
          },
        ),
        { numRuns: 500 },
      );
    });
  });
});
