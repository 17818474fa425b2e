import { ConflictError } from '@backstage/errors';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { apiError, FakeCluster } from '../__testUtils__/FakeCluster';
import { testPlan } from '../__testUtils__/testPlan';
import { writtenObjects } from '../plan/CreationPlan';
import { findCollisions } from './findCollisions';

function look(cluster: FakeCluster, task = 'task-1') {
  const plan = testPlan({ task });
  return findCollisions({ client: cluster.client, plan, task });
}

function named(kind: string, name: string, rest: object = {}) {
  return {
    kind,
    metadata: { namespace: 'team-a', name, ...rest },
  } satisfies KubernetesObject;
}

describe('findCollisions', () => {
  it('finds nothing where nothing is', async () => {
    const cluster = FakeCluster.create();
    const found = await look(cluster);
    expect([...found.written]).toEqual([]);
    expect(found.virtualMachine).toBeUndefined();
    expect(cluster.writes()).toEqual([]);
  });

  it.each(['VirtualMachine', 'Service'])(
    'refuses to take over a %s that Backstage did not make',
    async kind => {
      const refused = look(FakeCluster.create([named(kind, 'dev')]));
      await expect(refused).rejects.toThrow(ConflictError);
      await expect(refused).rejects.toThrow(
        `Nothing was written. ${kind} 'dev' in namespace 'team-a' already exists, made by something other than this template. Choose another name, or delete it first.`,
      );
    },
  );

  it('refuses to take over what another task made, and says whose it is', async () => {
    const cluster = FakeCluster.create(
      writtenObjects(testPlan({ task: 'task-0' })),
    );
    await expect(look(cluster)).rejects.toThrow(
      "Secret 'dev-cloudinit' in namespace 'team-a' already exists, made by user:default/guest with another Backstage task",
    );
  });

  it('stops at a claim that the virtual machine would adopt', async () => {
    const cluster = FakeCluster.create([named('PersistentVolumeClaim', 'dev')]);
    await expect(look(cluster)).rejects.toThrow(
      /PersistentVolumeClaim 'dev' in namespace 'team-a' already exists\..*deleting the virtual machine would delete it.*boot from it/,
    );
  });

  it('stops at a DataVolume of the same name', async () => {
    const cluster = FakeCluster.create([named('DataVolume', 'dev')]);
    await expect(look(cluster)).rejects.toThrow(/^.*DataVolume 'dev'/);
  });

  it('names everything that is in the way at once', async () => {
    const cluster = FakeCluster.create([
      named('VirtualMachine', 'dev'),
      named('Service', 'dev'),
      named('PersistentVolumeClaim', 'dev'),
    ]);
    await expect(look(cluster)).rejects.toThrow(
      /VirtualMachine 'dev'.*Service 'dev'.*PersistentVolumeClaim 'dev'/,
    );
  });

  it('goes on where an earlier run of the same task came', async () => {
    const cluster = FakeCluster.create(writtenObjects(testPlan()));
    const vmUid = cluster.get('VirtualMachine', 'dev')?.metadata?.uid;
    cluster.put(
      named('DataVolume', 'dev', {
        uid: 'dv-uid',
        ownerReferences: [{ uid: vmUid }],
      }),
    );
    cluster.put(
      named('PersistentVolumeClaim', 'dev', {
        ownerReferences: [{ uid: 'dv-uid' }],
      }),
    );
    const found = await look(cluster);
    expect(found.written.size).toBe(3);
    expect(found.virtualMachine?.metadata?.uid).toBe(vmUid);
  });

  it('waits for no object of an earlier run that is on its way out', async () => {
    const plan = testPlan();
    const cluster = FakeCluster.create([
      {
        ...plan.virtualMachine,
        metadata: {
          ...plan.virtualMachine.metadata,
          deletionTimestamp: '2026-01-01T00:00:00Z',
        },
      },
    ]);
    await expect(look(cluster)).rejects.toThrow(
      "VirtualMachine 'dev' in namespace 'team-a' is being deleted. Try again when it is gone.",
    );
  });

  it('does not take a claim for its own that a former virtual machine left', async () => {
    const cluster = FakeCluster.create(writtenObjects(testPlan()));
    cluster.put(
      named('PersistentVolumeClaim', 'dev', {
        ownerReferences: [{ uid: 'of a DataVolume that is gone' }],
      }),
    );
    await expect(look(cluster)).rejects.toThrow(ConflictError);
  });

  it('passes on that the cluster will not say', async () => {
    const cluster = FakeCluster.create();
    cluster.onRequest = ({ kind }) => {
      if (kind === 'Secret') {
        throw apiError(403, 'secrets "dev-cloudinit" is forbidden');
      }
    };
    await expect(look(cluster)).rejects.toThrow('is forbidden');
  });
});
