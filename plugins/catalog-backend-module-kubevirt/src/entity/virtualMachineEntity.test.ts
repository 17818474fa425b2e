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
  ObjectMeta,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import fc from 'fast-check';
import { virtualMachineEntity } from './virtualMachineEntity';

const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };

function entityWith(
  metadata: ObjectMeta,
  defaults: { defaultOwner?: string; defaultSystem?: string } = {},
) {
  const { namespace, name } = identity;
  const vm = { metadata: { ...metadata, namespace, name } };
  const objects = { virtualMachines: [vm] };
  return virtualMachineEntity({ identity, objects, ...defaults });
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
    const objects = {
      virtualMachineInstances: [{ metadata: { namespace, name, uid: 'c1' } }],
    };
    const entity = virtualMachineEntity({ identity, objects });
    expect(entity.metadata.annotations).toHaveProperty(
      ['kubevirt.io/uid'],
      'c1',
    );
  });

  it('does not read the metadata of another VM', () => {
    const objects = {
      virtualMachines: [{ metadata: { namespace: 'team-b', name: 'web' } }],
    };
    const entity = virtualMachineEntity({ identity, objects });
    expect(entity.metadata.namespace).toBe('team-a');
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
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.stringMatching(/^[A-Za-z0-9][-A-Za-z0-9_./:]{0,70}$/),
    );
    const texts = fc.dictionary(
      fc.oneof(
        text,
        fc.constantFrom(
          'backstage.io/owner',
          'backstage.io/system',
          'backstage.io/kubernetes-id',
          'App',
          'app',
        ),
      ),
      text,
    );
    const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
    const metadata = fc.record(
      { uid: text, labels: texts, annotations: texts },
      { requiredKeys: [] },
    );
    const identities = fc.record({
      cluster: fc.oneof(label, fc.string({ minLength: 1, unit: 'grapheme' })),
      namespace: label,
      name: fc.stringMatching(/^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$/),
    });

    it('is one that the catalog accepts, and that has its reference', async () => {
      await fc.assert(
        fc.asyncProperty(identities, metadata, async (of, meta) => {
          const { namespace, name } = of;
          const entity = virtualMachineEntity({
            identity: of,
            objects: {
              virtualMachines: [{ metadata: { ...meta, namespace, name } }],
            },
          });
          const sent = JSON.parse(JSON.stringify(entity));

          entityEnvelopeSchemaValidator()(sent);
          await policy.enforce(sent);
          await resourceEntityV1alpha1Validator.check(sent);
          expect(stringifyEntityRef(sent)).toBe(virtualMachineEntityRef(of));
          expect(sent.spec.owner).toBe(
            stringifyEntityRef(parseEntityRef(sent.spec.owner)),
          );
          parseLocationRef(
            sent.metadata.annotations['backstage.io/managed-by-location'],
          );
          const labels = Object.keys(sent.metadata.labels);
          expect(new Set(labels.map(key => key.toLowerCase())).size).toBe(
            labels.length,
          );
        }),
        { numRuns: 500 },
      );
    });
  });
});
