import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse, parseAllDocuments } from 'yaml';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { renderVmAction } from './renderVmAction';

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
  network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
  cloudInit: { userData: '#cloud-config\n# mine\npackages: [vim]\n' },
  sshKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com'],
};

const workspace = createMockDirectory();

async function render(
  input: object = {},
  options: { clusters?: string[]; deny?: boolean } = {},
) {
  const cluster = FakeCluster.create();
  cluster.client.list = async () => [];
  const connections = (options.clusters ?? ['sandbox']).map(name => ({
    name,
    client: cluster.client,
  }));
  const output: Record<string, unknown> = {};
  const action = renderVmAction({
    clusters: {
      list: async () => connections,
      get: async name =>
        connections.find(it => it.name === name) ?? connections[0],
    },
    permissions: mockServices.permissions.mock({
      authorize: async () => [
        { result: options.deny ? AuthorizeResult.DENY : AuthorizeResult.ALLOW },
      ],
    }),
  });
  await action.handler({
    ...createMockActionContext({
      input: {
        namespace: 'team-a',
        name: 'web',
        owner: 'team-a',
        system: 'shop',
        description: 'Sells things',
        values,
        ...input,
      },
      workspacePath: workspace.path,
    }),
    output: (name, value) => {
      output[name] = value;
    },
  });
  const read = (path: string) =>
    readFile(join(workspace.path, path), { encoding: 'utf8' });
  return { output, read, requests: cluster.requests };
}

beforeEach(() => workspace.clear());

describe('kubevirt:vm:render', () => {
  it('writes the manifests as they are reviewed and applied, without a cluster', async () => {
    const { output, read, requests } = await render();
    expect(output.paths).toEqual(['virtual-machine.yaml', 'catalog-info.yaml']);
    const objects = parseAllDocuments(await read('virtual-machine.yaml')).map(
      document => document.toJS(),
    );
    expect(
      objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`),
    ).toEqual([
      'Secret/web-cloudinit',
      'Secret/web-ssh-keys',
      'VirtualMachine/web',
      'Service/web',
    ]);
    for (const { metadata } of objects) {
      expect(metadata).toMatchObject({
        namespace: 'team-a',
        annotations: {
          'backstage.io/owner': 'group:default/team-a',
          'backstage.io/system': 'system:default/shop',
        },
      });
      // Of the task alone, and not of what is in a repository.
      expect(metadata.annotations).not.toHaveProperty([
        'backstage.io/scaffolder-task',
      ]);
    }
    expect(objects[0].stringData.userdata).toBe(values.cloudInit.userData);
    expect(output.manifests).not.toContain('packages: [vim]');
    expect(requests).toEqual([]);
  });

  it('describes the repository to the catalog', async () => {
    const { output, read } = await render();
    expect(parse(await read('catalog-info.yaml'))).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'web', description: 'Sells things' },
      spec: {
        type: 'virtual-machine',
        lifecycle: 'production',
        owner: 'group:default/team-a',
        system: 'system:default/shop',
        dependsOn: ['resource:team-a/web.sandbox'],
      },
    });
    expect(output.entityRef).toBe('resource:team-a/web.sandbox');
  });

  it('names no entity where it is open on which cluster it will be', async () => {
    const { output, read } = await render({}, { clusters: ['a', 'b'] });
    expect(output.entityRef).toBeUndefined();
    expect(await read('catalog-info.yaml')).not.toContain('dependsOn');
  });

  it('writes to the folder that is wanted, and only what is wanted', async () => {
    const { output } = await render({
      targetPath: 'vms/web',
      catalogInfo: false,
    });
    expect(output.paths).toEqual(['vms/web/virtual-machine.yaml']);
  });

  it('does not leave the workspace', async () => {
    await expect(render({ targetPath: '../../etc' })).rejects.toThrow(
      /not allowed/,
    );
  });

  it('keeps passwords in plain text out of repositories', async () => {
    const attempt = render({
      values: {
        ...values,
        cloudInit: { userData: '#cloud-config\npassword: hunter2\n' },
      },
    });
    await expect(attempt).rejects.toThrow(/A password would be in the repos/);
    await expect(attempt).rejects.not.toThrow(/hunter2/);
  });

  it('says what is wrong with the values', async () => {
    await expect(
      render({ values: { ...values, resources: { memory: '16Gb' } } }),
    ).rejects.toThrow(/resources\.memory/);
  });

  it('has the cluster check it where that is wanted', async () => {
    const { requests } = await render({ checkWithCluster: true });
    expect(requests).toContain('create VirtualMachine/web (dry run)');
    expect(requests.filter(it => !/^get|dry run/.test(it))).toEqual([]);
  });

  it('lets only those ask the cluster who may create virtual machines', async () => {
    await expect(
      render({ checkWithCluster: true }, { deny: true }),
    ).rejects.toThrow("the permission 'kubevirt.vm.create' is denied");
  });
});
