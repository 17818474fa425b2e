import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { testClusterServes } from '@internal/sandbox-cluster';
import {
  KubernetesObject,
  kubevirtVmActionPermissions,
  VirtualMachine,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { recordingLogger } from './__testUtils__/recordingLogger';
import { scaffolderOnCluster } from './__testUtils__/scaffolderOnCluster';
import { deleteVmAction } from './actions/deleteVmAction';
import { releaseDisk } from './deletion/releaseDisk';

jest.setTimeout(120_000);

const values = {
  rootDisk: {
    dataVolume: {
      template: {
        source: { http: { url: 'https://example.com/image.img' } },
        pvc: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '3Gi' } },
        },
      },
    },
  },
  resources: { cpu: 1, memory: '1Gi' },
  network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
  volumes: {
    disks: [{ name: 'data', persistentVolumeClaim: { name: 'big' } }],
  },
};

const withVirtApi = testClusterServes('/apis/subresources.kubevirt.io/v1')
  ? describe
  : describe.skip;
const env = scaffolderOnCluster();

/** Where machines run that no test has taken yet. */
let spare: string[];

beforeAll(async () => {
  // Side by side: it takes a cluster its time to import an image.
  spare = await Promise.all(Array.from({ length: 6 }, () => create()));
});

/**
 * Creates a virtual machine by the action, as people do, in a namespace with a
 * claim that was there before.
 */
async function create(more: object = {}): Promise<string> {
  const namespace = await env.cluster.createNamespace();
  const claim: KubernetesObject & { spec: object } = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { namespace, name: 'big' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '5Gi' } },
    },
  };
  await env.scaffolder.client.create(resources.persistentVolumeClaims, claim);
  const result = await env.scaffolder.run({
    namespace,
    name: 'dev',
    values,
    wait: 'running',
    ...more,
  });
  expect(result).toMatchObject({ status: 'completed' });
  return namespace;
}

/** Takes one of the machines that run. */
function take(): string {
  const taken = spare.pop();
  if (!taken) throw new Error('more tests take machines than were created');
  return taken;
}

/** Runs the action, and tells what it logged and gave. */
async function remove(
  input: object,
  options: { deny?: boolean; isDryRun?: boolean } = {},
) {
  const { logger, lines } = recordingLogger();
  const output: Record<string, unknown> = {};
  let shown = true;
  const permissions = mockServices.permissions.mock({
    authorize: async () => [
      { result: options.deny ? AuthorizeResult.DENY : AuthorizeResult.ALLOW },
    ],
  });
  const catalog = catalogServiceMock.mock();
  catalog.getEntityByRef.mockImplementation(async () => {
    const entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'any' },
    };
    // It goes from the catalog some time after it is gone.
    const now = shown ? entity : undefined;
    shown = !lines.some(line => line.startsWith('Deleted VirtualMachine'));
    return now;
  });
  const action = deleteVmAction({
    clusters: env.scaffolder.clusters,
    permissions,
    catalog,
    auditor: mockServices.auditor.mock(),
  });
  const context = createMockActionContext({
    input: { namespace: env.namespace, name: 'dev', ...input },
    logger,
  });
  await action.handler({
    ...context,
    isDryRun: options.isDryRun,
    output: (name, value) => {
      output[name] = value;
    },
  });
  return { lines, output, permissions };
}

describe('kubevirt:vm:delete', () => {
  withVirtApi('of a machine that runs, which virt-api stops', () => {
    it('stops it, and deletes all that was made with it', async () => {
      env.namespace = await create({ password: 'none' });
      const { lines, output, permissions } = await remove({ confirm: 'dev' });
      const rest = ['PersistentVolumeClaim/big'];
      expect(await env.settled(rest)).toEqual(rest);
      const [{ name }] = await env.scaffolder.clusters.list();
      const entityRef = virtualMachineEntityRef({
        cluster: name,
        namespace: env.namespace,
        name: 'dev',
      });
      expect(permissions.authorize).toHaveBeenCalledWith(
        [
          {
            permission: kubevirtVmActionPermissions.delete,
            resourceRef: entityRef,
          },
        ],
        expect.anything(),
      );
      expect(lines.join('\n')).toMatch(
        /Goes: disk 'datavolumedisk' \(claim 'dev', 3Gi\)\nStays: disk 'data' \(claim 'big', 5Gi\)\nAsked the guest to shut down\nThe virtual machine is off\nDeleted VirtualMachine 'dev'[^]*no longer shows/,
      );
      expect(output).toMatchObject({
        entityRef,
        deleted: [
          expect.stringContaining("VirtualMachine 'dev'"),
          expect.stringContaining("Service 'dev'"),
          expect.stringContaining("Secret 'dev-cloudinit'"),
          expect.stringContaining("disk 'datavolumedisk'"),
        ],
        keptClaims: ['big'],
      });
    });

    it.each<[string, object]>([
      ['by the name of the disk', { keepDisks: ['datavolumedisk'] }],
      ['by the name of the claim', { keepDisks: ['dev'] }],
      ['with all others', { keepDisks: 'all' }],
    ])('keeps a disk that was made with it, %s', async (_, input) => {
      env.namespace = take();
      const { output } = await remove(input);
      const rest = [
        'DataVolume/dev',
        'PersistentVolumeClaim/big',
        'PersistentVolumeClaim/dev',
      ];
      expect(await env.settled(rest)).toEqual(rest);
      expect(output.keptClaims).toEqual(['dev', 'big']);
      for (const type of [
        resources.dataVolumes,
        resources.persistentVolumeClaims,
      ]) {
        const { metadata } = await env.scaffolder.client.get(type, {
          namespace: env.namespace,
          name: 'dev',
        });
        expect(metadata?.deletionTimestamp).toBeUndefined();
      }
    });

    it('deletes a disk that was not made with it only where that is wanted', async () => {
      env.namespace = take();
      await remove({ deleteDisks: ['data'] });
      expect(await env.settled([])).toEqual([]);
    });

    it('does not delete a disk that others use', async () => {
      env.namespace = take();
      await env.scaffolder.client.create(resources.virtualMachines, {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachine',
        metadata: { namespace: env.namespace, name: 'other' },
        spec: {
          runStrategy: 'Halted',
          template: {
            spec: {
              domain: {
                devices: { disks: [{ name: 'a', disk: { bus: 'virtio' } }] },
                memory: { guest: '1Gi' },
              },
              volumes: [
                { name: 'a', persistentVolumeClaim: { claimName: 'dev' } },
              ],
            },
          },
        },
      } as VirtualMachine);
      await expect(remove({})).rejects.toThrow(
        "Others use what would be deleted: disk 'datavolumedisk' (claim 'dev', 3Gi, also used by virtual machine 'other')",
      );
      await remove({ keepDisks: ['dev'] });
      const rest = [
        'DataVolume/dev',
        'PersistentVolumeClaim/big',
        'PersistentVolumeClaim/dev',
        'VirtualMachine/other',
      ];
      expect(await env.settled(rest)).toEqual(rest);
    });
  });

  it('goes on where an earlier run had taken the disk from it', async () => {
    env.namespace = await create({
      values: { ...values, runStrategy: 'Halted' },
    });
    const virtualMachine = await env.scaffolder.client.get<VirtualMachine>(
      resources.virtualMachines,
      { namespace: env.namespace, name: 'dev' },
    );
    await releaseDisk({
      client: env.scaffolder.client,
      virtualMachine,
      disk: {
        claim: 'dev',
        owned: true,
        hasDataVolume: true,
        users: [],
        fate: 'keep',
      },
    });
    await remove({ keepDisks: ['dev'] });
    const rest = [
      'DataVolume/dev',
      'PersistentVolumeClaim/big',
      'PersistentVolumeClaim/dev',
    ];
    expect(await env.settled(rest)).toEqual(rest);
  });

  describe('deletes nothing', () => {
    let untouched: string;

    beforeAll(() => {
      untouched = take();
    });

    beforeEach(() => {
      env.namespace = untouched;
    });

    it('in a dry run, and says what would go', async () => {
      const before = await env.contents();
      const { lines } = await remove({}, { isDryRun: true });
      expect(lines).toEqual([
        expect.stringContaining("Goes: VirtualMachine 'dev'"),
        expect.stringContaining("Goes: Service 'dev'"),
        expect.stringContaining("Goes: Secret 'dev-cloudinit'"),
        expect.stringContaining("Goes: disk 'datavolumedisk'"),
        expect.stringContaining("Stays: disk 'data'"),
        'This is a dry run: nothing was deleted',
      ]);
      expect(await env.contents()).toEqual(before);
    });

    it.each<[string, object, RegExp]>([
      [
        'an unknown disk',
        { keepDisks: ['dta'] },
        /no disk 'dta'\. It has disk/,
      ],
      [
        'a disk to keep and to delete',
        { keepDisks: ['data'], deleteDisks: ['big'] },
        /'data' is to be kept and to be deleted/,
      ],
      [
        'another name than its own',
        { confirm: 'prod' },
        /'prod' was typed to confirm .* is called 'dev'/,
      ],
      [
        'a name that is not there',
        { name: 'gone' },
        /no virtual machine 'gone'/,
      ],
    ])('but refuses %s', async (_, input, says) => {
      const before = await env.contents();
      await expect(remove(input)).rejects.toThrow(says);
      expect(await env.contents()).toEqual(before);
    });

    it.each(['true', 'True'])(
      'where the machine is protected: %s',
      async protection => {
        await env.scaffolder.client.patch(
          resources.virtualMachines,
          { namespace: env.namespace, name: 'dev' },
          {
            metadata: {
              labels: { 'kubevirt.io/vm-delete-protection': protection },
            },
          },
        );
        const before = await env.contents();
        await expect(remove({})).rejects.toThrow(
          `the label 'kubevirt.io/vm-delete-protection: ${protection}' protects virtual machine 'dev'`,
        );
        expect(await env.contents()).toEqual(before);
      },
    );

    it('for a person without the permission', async () => {
      const before = await env.contents();
      await expect(remove({}, { deny: true })).rejects.toThrow(
        "the permission 'kubevirt.vm.delete' is denied",
      );
      expect(await env.contents()).toEqual(before);
    });
  });
});
