import { ClusterObjects } from 'backstage-plugin-kubevirt-common';
import { describeDeletion } from './describeDeletion';

const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };

const meta = (name: string, owner?: string) => ({
  namespace: 'team-a',
  name,
  uid: `uid-${name}`,
  ...(owner && {
    ownerReferences: [
      { apiVersion: 'v1', kind: 'X', name: owner, uid: `uid-${owner}` },
    ],
  }),
});

const machine = (name: string, ...claims: string[]) => ({
  metadata: meta(name),
  spec: {
    template: {
      spec: {
        volumes: claims.map(claimName => ({
          name: claimName,
          persistentVolumeClaim: { claimName },
        })),
      },
    },
  },
});

const claim = (name: string, owner?: string) => ({
  metadata: meta(name, owner),
  spec: { resources: { requests: { storage: '8Gi' } } },
  status: { capacity: { storage: '10Gi' } },
});

function deletionOf(objects: ClusterObjects, others: ClusterObjects[] = []) {
  const known = new Map(
    [objects, ...others].map(it => [
      it.virtualMachines?.[0].metadata?.name ?? '',
      it,
    ]),
  );
  return describeDeletion({
    identity,
    objects,
    inventory: {
      clusters: () => [],
      identities: () => [...known.keys()].map(name => ({ ...identity, name })),
      objects: ({ name }) => known.get(name),
      subscribe: () => ({ unsubscribe() {} }),
    },
  });
}

describe('describeDeletion', () => {
  it('takes along a claim of a DataVolume of the machine, and its Service', () => {
    expect(
      deletionOf({
        virtualMachines: [machine('web', 'root')],
        dataVolumes: [{ metadata: meta('root-dv', 'web') }],
        persistentVolumeClaims: [claim('root', 'root-dv')],
        services: [
          { metadata: meta('web', 'web') },
          { metadata: meta('shared') },
        ],
      }),
    ).toEqual({
      deleted: [
        { kind: 'PersistentVolumeClaim', name: 'root', size: '10Gi' },
        { kind: 'Service', name: 'web' },
      ],
      kept: [],
    });
  });

  it('takes along a claim whose DataVolume was cleared away', () => {
    expect(
      deletionOf({
        virtualMachines: [machine('web', 'root')],
        persistentVolumeClaims: [claim('root', 'web')],
      }).deleted,
    ).toHaveLength(1);
  });

  it('keeps a claim that nobody owns, or another', () => {
    expect(
      deletionOf({
        virtualMachines: [machine('web', 'data', 'other')],
        persistentVolumeClaims: [claim('data'), claim('other', 'db')],
      }),
    ).toEqual({
      deleted: [],
      kept: [
        { kind: 'PersistentVolumeClaim', name: 'data', size: '10Gi' },
        { kind: 'PersistentVolumeClaim', name: 'other', size: '10Gi' },
      ],
    });
  });

  it('says who else uses a claim', () => {
    const { deleted, kept } = deletionOf(
      {
        virtualMachines: [machine('web', 'data', 'root')],
        persistentVolumeClaims: [claim('data'), claim('root', 'web')],
      },
      [
        { virtualMachines: [machine('db', 'data', 'root')] },
        { virtualMachines: [machine('cache', 'data')] },
        { virtualMachines: [machine('alone', 'elsewhere')] },
      ],
    );
    expect(kept[0].usedBy).toEqual(['db', 'cache']);
    expect(deleted[0].usedBy).toEqual(['db']);
  });

  it('does not take what has no owner for what an object without a uid owns', () => {
    expect(
      deletionOf({
        virtualMachines: [{ metadata: { name: 'web' } }],
        persistentVolumeClaims: [
          {
            metadata: { name: 'a', ownerReferences: [{ name: 'b' }] },
          },
        ],
      }),
    ).toEqual({ deleted: [], kept: [] });
  });
});
