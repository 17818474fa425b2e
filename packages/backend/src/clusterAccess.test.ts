import {
  ClustersResponse,
  FormReview,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import { eventually } from '@internal/test-utils';
import request from 'supertest';
import { grantedRights, rightFor } from './__testUtils__/grantedRights';
import {
  namespace,
  restrictedBackend,
} from './__testUtils__/restrictedBackend';

// A cluster and a backend are started, and a virtual machine lives its life.
jest.setTimeout(180_000);

const root = {
  dataVolume: {
    template: {
      source: { http: { url: 'https://example.com/disk.qcow2' } },
      storage: { resources: { requests: { storage: '5Gi' } } },
    },
  },
};

const resources = { cpu: 1, memory: '1Gi' };

const network = { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] };

/** Asked only where more are signed in, or mounted, than the first answer holds. */
const rarelyUsed = ['userlist', 'filesystemlist'].map(
  part => `get virtualmachineinstances/${part}.subresources.kubevirt.io`,
);

describe('an account with the roles of docs/cluster-access.yaml', () => {
  const env = restrictedBackend();
  const { kubevirt, begin, logOf, completed, administer, act, statusOf } = env;

  const perform = async (name: string, values: object) =>
    completed(await begin(name, values));

  const refOf = (name: string) =>
    virtualMachineEntityRef({ cluster: 'sandbox', namespace, name });

  const claim = (name: string, owner?: object) =>
    administer(`/api/v1/namespaces/${namespace}/persistentvolumeclaims`, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name, ownerReferences: owner && [owner] },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    });

  it('reads every kind that the inventory shows', async () => {
    await eventually(async () => {
      const { items } = await kubevirt<ClustersResponse>('clusters');
      expect(items).toEqual([
        expect.objectContaining({ name: 'sandbox', state: 'connected' }),
      ]);
    });
  });

  it.each([
    'namespaces',
    'images',
    'storage-classes',
    'claims',
    'snapshots',
    'devices',
    'instancetypes',
    'preferences',
  ])('fills the form with %s', async kind => {
    const { items } = await kubevirt<{ items: object[] }>(
      `form/choices/${kind}?cluster=sandbox&namespace=${namespace}`,
    );
    expect(items).toBeInstanceOf(Array);
  });

  it('tries what a form holds', async () => {
    await kubevirt(`form/name?cluster=sandbox&namespace=${namespace}&name=dev`);
    const { body } = await request(env.backend.server)
      .post('/api/kubevirt/v1/form/review')
      .send({
        target: { cluster: 'sandbox', namespace },
        name: 'dev',
        boot: {
          from: 'url',
          url: 'https://example.com/disk.qcow2',
          size: '1Gi',
        },
        size: { cpu: 1, memory: '1Gi' },
      })
      .expect(200);
    expect((body as FormReview).findings).toEqual([]);
  });

  it('looks up the sizes of a namespace', async () => {
    const { status } = await request(env.backend.server)
      .post('/api/kubevirt/v1/form/review')
      .send({
        target: { cluster: 'sandbox', namespace },
        name: 'dev',
        boot: { from: 'containerDisk', image: 'quay.io/containerdisks/fedora' },
        size: {
          instancetype: { kind: 'VirtualMachineInstancetype', name: 'own' },
        },
      });
    expect(status).toBe(200);
  });

  it('creates a virtual machine with all that belongs to it, twice by one task', async () => {
    const task = await begin('create', {
      cluster: 'sandbox',
      namespace,
      name: 'dev',
      password: 'generate',
      values: {
        rootDisk: root,
        instancetype: { name: 'u1.small' },
        cloudInit: {
          userData: '#cloud-config\npackages: [qemu-guest-agent]\n',
        },
        sshKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE5dO0Zl9y0GM0 dev'],
        network,
      },
    });
    expect(await completed(task)).not.toContain('forbidden');
    await request(env.backend.server)
      .post(`${env.tasks}/${task}/retry`)
      .expect(201);
    await completed(task);
    await eventually(async () => expect(await statusOf('dev')).toBe('Running'));
  });

  it('cleans up where the cluster fails half-way', async () => {
    env.sandbox.faults.answer(500, {
      predicate: ({ method, url }) =>
        method === 'POST' &&
        url.includes('/virtualmachines') &&
        !url.includes('dryRun'),
    });
    const task = await begin('create', {
      cluster: 'sandbox',
      namespace,
      name: 'half',
      values: { rootDisk: root, resources, network },
    });
    await expect(completed(task)).rejects.toThrow('etcdserver: no leader');
    env.sandbox.faults.clear();
    const secrets = await administer<{ items: { metadata: object }[] }>(
      `/api/v1/namespaces/${namespace}/secrets`,
    );
    expect(secrets.items).not.toContainEqual(
      expect.objectContaining({
        metadata: expect.objectContaining({ name: 'half-cloudinit' }),
      }),
    );
  });

  it('cleans up after a task that is cancelled', async () => {
    const task = await begin('create', {
      cluster: 'sandbox',
      namespace,
      name: 'given-up',
      values: { rootDisk: root, resources, network },
    });
    await eventually(async () =>
      expect(await logOf(task)).toContain('Applied Service'),
    );
    await request(env.backend.server)
      .post(`${env.tasks}/${task}/cancel`)
      .expect(200);
    await eventually(async () =>
      expect(await statusOf('given-up')).toBeUndefined(),
    );
  });

  it('shows its manifest and asks its guest', async () => {
    const machine = `virtual-machines/sandbox/${namespace}/dev`;
    expect(await kubevirt(`${machine}/manifest`)).toBeDefined();
    expect(await kubevirt(`${machine}/deletion`)).toBeDefined();
    await eventually(() => kubevirt(`${machine}/guest`));
  });

  it.each([
    ['pause', 'Paused'],
    ['unpause', 'Running'],
    ['migrate', 'Migrating'],
    ['stop', 'Stopped'],
    ['start', 'Running'],
  ])('may %s it', async (action, becomes) => {
    await eventually(async () =>
      expect((await act('dev', action)).status).toBe(202),
    );
    await eventually(async () =>
      expect(await statusOf('dev')).toMatch(becomes),
    );
  });

  it('may restart it', async () => {
    const instance = async () => {
      const { metadata } = await administer<{ metadata: { uid: string } }>(
        `/apis/kubevirt.io/v1/namespaces/${namespace}/virtualmachineinstances/dev`,
      );
      return metadata.uid;
    };
    const before = await instance();
    expect((await act('dev', 'restart')).status).toBe(202);
    await eventually(async () => expect(await instance()).not.toBe(before));
    await eventually(async () => expect(await statusOf('dev')).toBe('Running'));
  });

  it('deletes an instance that no virtual machine owns', async () => {
    await administer(
      `/apis/kubevirt.io/v1/namespaces/${namespace}/virtualmachineinstances`,
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachineInstance',
        metadata: { name: 'bare' },
        spec: {
          domain: { devices: {}, resources: { requests: { memory: '1Gi' } } },
        },
      },
    );
    await eventually(async () =>
      expect((await act('bare', 'delete')).status).toBe(202),
    );
  });

  it('deletes virtual machines, and the disks that are to go', async () => {
    await perform('delete', { entityRef: refOf('dev'), keepDisks: 'all' });
    const creation = await begin('create', {
      cluster: 'sandbox',
      namespace,
      name: 'next',
      values: {
        rootDisk: root,
        resources,
        volumes: {
          disks: ['dev', 'loose', 'owned'].map(name => ({
            name,
            persistentVolumeClaim: { name },
          })),
        },
      },
    });
    await eventually(async () => expect(await statusOf('next')).toBeDefined());
    const { metadata } = await administer<{ metadata: { uid: string } }>(
      `/apis/kubevirt.io/v1/namespaces/${namespace}/virtualmachines/next`,
    );
    await claim('loose');
    await claim('owned', {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      name: 'next',
      uid: metadata.uid,
    });
    await completed(creation);
    await perform('delete', {
      entityRef: refOf('next'),
      keepDisks: ['owned'],
      deleteDisks: ['dev', 'loose'],
    });
    await eventually(async () =>
      expect(await statusOf('next')).toBeUndefined(),
    );
  });

  it('is refused nothing', () => {
    expect(
      env.proxy.requests.filter(({ status }) => status === 403).map(rightFor),
    ).toEqual([]);
  });

  it('has no right that is never used', () => {
    const used = new Set([
      ...rarelyUsed,
      ...env.proxy.requests
        .filter(({ status }) => status < 500)
        .map(asked => rightFor(asked)),
    ]);
    expect(grantedRights.filter(right => !used.has(right))).toEqual([]);
  });
});
