import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleScaffolder from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { SandboxCluster } from '@internal/sandbox-cluster';
import { eventually } from '@internal/test-utils';
import catalogModuleKubevirt from 'backstage-plugin-catalog-backend-module-kubevirt';
import kubevirtPlugin from 'backstage-plugin-kubevirt-backend';
import {
  ClustersResponse,
  FormReview,
  VirtualMachineListResponse,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import scaffolderModuleKubevirt from 'backstage-plugin-scaffolder-backend-module-kubevirt';
import request from 'supertest';
import { parseAllDocuments, stringify } from 'yaml';
import { ApiRequest, RecordingProxy } from './__testUtils__/RecordingProxy';

// A cluster and a backend are started, and a virtual machine lives its life.
jest.setTimeout(180_000);

const ACCOUNT = {
  name: 'system:serviceaccount:backstage:backstage-kubevirt',
  groups: ['system:serviceaccounts', 'system:serviceaccounts:backstage'],
};

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** The objects of docs/cluster-access.yaml. */
const accessObjects: { kind: string; rules?: Rule[] }[] = parseAllDocuments(
  readFileSync(resolve(__dirname, '../../../docs/cluster-access.yaml'), 'utf8'),
).map(document => document.toJS());

const granted = [
  ...new Set(
    accessObjects.flatMap(({ rules = [] }) =>
      rules.flatMap(({ apiGroups, resources, verbs }) =>
        apiGroups.flatMap(group =>
          resources.flatMap(resource =>
            verbs.map(verb => inWords({ verb, group, resource })),
          ),
        ),
      ),
    ),
  ),
].sort();

function inWords(asked: Pick<ApiRequest, 'verb' | 'group' | 'resource'>) {
  const { verb, group, resource } = asked;
  return `${verb} ${resource}${group && `.${group}`}`;
}

const namespace = 'team-a';

/** A template of one action, whose parameters are the action's input. */
const template = (name: string, inputs: string[]) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name },
  spec: {
    type: 'test',
    owner: 'team-a',
    EXPERIMENTAL_recovery: { EXPERIMENTAL_strategy: 'startOver' },
    steps: [
      {
        id: 'act',
        action: `kubevirt:vm:${name}`,
        input: Object.fromEntries(
          inputs.map(input => [input, `\${{ parameters.${input} }}`]),
        ),
      },
    ],
  },
});

const templates = [
  template('create', ['cluster', 'namespace', 'name', 'password', 'values']),
  template('delete', ['entityRef', 'keepDisks', 'deleteDisks']),
];

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
  const directory = createMockDirectory();
  let sandbox: SandboxCluster;
  let proxy: RecordingProxy;
  let backend: TestBackend;

  beforeAll(async () => {
    sandbox = await SandboxCluster.start({
      tls: false,
      simulate: { speed: 20 },
      objects: [
        ...accessObjects.filter(({ kind }) => kind.startsWith('ClusterRole')),
        {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: namespace },
        },
      ],
    });
    proxy = await RecordingProxy.start(sandbox.url);
    directory.setContent({
      kubeconfig: sandbox
        .kubeconfigFor(sandbox.issueToken(ACCOUNT))
        .replace(sandbox.url, proxy.url),
      'templates.yaml': templates.map(each => stringify(each)).join('---\n'),
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleScaffolder,
        catalogModuleKubevirt,
        kubevirtPlugin,
        scaffolderPlugin,
        scaffolderModuleKubevirt,
        mockServices.rootConfig.factory({
          data: {
            kubevirt: { kubeconfig: { path: directory.resolve('kubeconfig') } },
            catalog: {
              locations: [
                {
                  type: 'file',
                  target: directory.resolve('templates.yaml'),
                  rules: [{ allow: ['Template'] }],
                },
              ],
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await proxy?.stop();
    await sandbox?.stop();
  });

  async function get<T>(path: string): Promise<T> {
    const response = await request(backend.server).get(path);
    expect({ path, status: response.status, body: response.body }).toEqual({
      path,
      status: 200,
      body: expect.anything(),
    });
    return response.body;
  }

  const kubevirt = <T>(path: string) => get<T>(`/api/kubevirt/v1/${path}`);

  const tasks = '/api/scaffolder/v2/tasks';

  /** Starts a task of the action. */
  async function begin(name: string, values: object): Promise<string> {
    const templateRef = `template:default/${name}`;
    // The catalog may still be reading the templates.
    await eventually(() =>
      get(`/api/catalog/entities/by-name/template/default/${name}`),
    );
    const { body } = await request(backend.server)
      .post(tasks)
      .send({ templateRef, values })
      .expect(201);
    return body.id;
  }

  async function logOf(task: string): Promise<string> {
    const events = await get<{ body: { message: string } }[]>(
      `${tasks}/${task}/events`,
    );
    return events.map(event => event.body.message).join('\n');
  }

  /** Waits for the end of a task, and gives what it logged. */
  async function completed(task: string): Promise<string> {
    const status = async () =>
      (await get<{ status: string }>(`${tasks}/${task}`)).status;
    await eventually(async () =>
      expect(await status()).not.toMatch(/open|processing/),
    );
    if ((await status()) !== 'completed') {
      throw new Error(await logOf(task));
    }
    return logOf(task);
  }

  const perform = async (name: string, values: object) =>
    completed(await begin(name, values));

  /** Writes as the cluster's administrator. */
  async function administer<T>(path: string, object?: object): Promise<T> {
    const response = await fetch(`${sandbox.url}${path}`, {
      method: object ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${sandbox.token}`,
        'content-type': 'application/json',
      },
      body: object && JSON.stringify(object),
    });
    expect(response.ok).toBe(true);
    return (await response.json()) as T;
  }

  const act = (name: string, action: string) =>
    request(backend.server)
      .post(
        `/api/kubevirt/v1/virtual-machines/sandbox/${namespace}/${name}/actions/${action}`,
      )
      .send({});

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

  const statusOf = async (name: string) => {
    const { items } = await kubevirt<VirtualMachineListResponse>(
      'virtual-machines',
    );
    return items.find(item => item.name === name)?.status;
  };

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
    const { body } = await request(backend.server)
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
    const { status } = await request(backend.server)
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
    await request(backend.server).post(`${tasks}/${task}/retry`).expect(201);
    await completed(task);
    await eventually(async () => expect(await statusOf('dev')).toBe('Running'));
  });

  it('cleans up where the cluster fails half-way', async () => {
    sandbox.faults.answer(500, {
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
    sandbox.faults.clear();
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
    await request(backend.server).post(`${tasks}/${task}/cancel`).expect(200);
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
      proxy.requests.filter(({ status }) => status === 403).map(inWords),
    ).toEqual([]);
  });

  it('has no right that is never used', () => {
    const used = new Set([
      ...rarelyUsed,
      ...proxy.requests
        .filter(({ status }) => status < 500)
        .map(asked => inWords(asked)),
    ]);
    expect(granted.filter(right => !used.has(right))).toEqual([]);
  });
});
