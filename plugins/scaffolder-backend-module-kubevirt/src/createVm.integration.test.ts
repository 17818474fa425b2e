import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { startTestCluster, TestCluster } from '@internal/sandbox-cluster';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import { parse } from 'yaml';
import {
  startScaffolder,
  TestScaffolder,
} from './__testUtils__/startScaffolder';
import { testTemplate } from './__testUtils__/testTemplate';
import { until } from './__testUtils__/until';
import { createVmAction } from './actions/createVmAction';

jest.setTimeout(120_000);

const example = readFileSync(
  resolve(__dirname, '../../../test/fixtures/values/example-values.yaml'),
  'utf8',
);

/** Boots at once and needs no storage. */
const small = {
  rootDisk: {
    containerDisk: { enabled: true, image: 'quay.io/containerdisks/fedora:42' },
    dataVolume: { enabled: false },
  },
  resources: { cpu: 1, memory: '1Gi' },
  network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
};

const withoutAgent = '#cloud-config\npackages: []\n';

let cluster: TestCluster;
let scaffolder: TestScaffolder;
let namespace: string;

beforeAll(async () => {
  cluster = await startTestCluster({ simulate: { speed: 20 } });
  scaffolder = await startScaffolder({
    kubeconfig: cluster.kubeconfig,
    template: testTemplate(),
  });
});

beforeEach(async () => {
  namespace = await cluster.createNamespace();
});

afterAll(async () => {
  await scaffolder?.stop();
  await cluster?.stop();
});

/** What of ours is in the namespace, as `Kind/name`. */
async function leftovers(): Promise<string[]> {
  const kinds = [
    resources.virtualMachines,
    resources.dataVolumes,
    resources.services,
    resources.secrets,
    resources.persistentVolumeClaims,
  ];
  const lists = await Promise.all(
    kinds.map(async type => {
      const objects = await scaffolder.client.list(type, { namespace });
      return objects.map(({ metadata }) => `${type.kind}/${metadata?.name}`);
    }),
  );
  return lists.flat();
}

function get<T extends KubernetesObject>(
  type: (typeof resources)[keyof typeof resources],
  name: string,
) {
  return scaffolder.client.get<T>(type, { namespace, name });
}

describe('kubevirt:vm:create', () => {
  it("brings up the requirements' example and tells the way", async () => {
    const { status, log, output } = await scaffolder.run({
      namespace,
      name: 'example',
      owner: 'team-a',
      system: 'shop',
      values: {
        ...parse(example),
        network: { ports: [{ name: 'http', port: 5901, protocol: 'TCP' }] },
      },
      wait: 'running',
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(log).toMatch(
      /accepts Secret[^]*Applied Secret[^]*Applied VirtualMachine[^]*Applied Service[^]*Status: Provisioning[^]*ImportInProgress[^]*Status: Starting[^]*Status: Running/,
    );
    expect(log).not.toContain('password: ubuntu');
    expect(output).toMatchObject({
      entityRef: expect.stringContaining(`resource:${namespace}/example.`),
      tabUrl: expect.stringMatching(
        `^/catalog/${namespace}/resource/example\\..*/virtual-machine$`,
      ),
      vncCommand: expect.stringContaining(
        `kubectl -n ${namespace} port-forward service/example 5901:5901`,
      ),
      manifests: expect.stringContaining('kind: VirtualMachine'),
    });
    expect(output.sshCommand).toMatch(/^virtctl ssh /);
    expect(output).not.toHaveProperty('passwordCommand');
    expect(output.manifests).not.toContain('password: ubuntu');

    const vm = await get(resources.virtualMachines, 'example');
    expect(vm.metadata).toMatchObject({
      labels: { 'app.kubernetes.io/managed-by': 'backstage' },
      annotations: {
        'backstage.io/owner': 'group:default/team-a',
        'backstage.io/system': 'system:default/shop',
        'backstage.io/created-by': 'user:default/mock',
        'backstage.io/source-template': 'template:default/test',
      },
    });
    for (const [type, name] of [
      [resources.services, 'example'],
      [resources.secrets, 'example-cloudinit'],
    ] as const) {
      expect((await get(type, name)).metadata?.ownerReferences).toMatchObject([
        { kind: 'VirtualMachine', name: 'example', uid: vm.metadata?.uid },
      ]);
    }
  });

  it('renders what the Helm chart renders, where that is wanted', async () => {
    const { status, log } = await scaffolder.run({
      namespace,
      name: 'chart',
      values: small,
      profile: 'chart',
      wait: 'running',
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(await leftovers()).not.toContain('Secret/chart-cloudinit');
    expect(await get(resources.services, 'chart')).toMatchObject({
      spec: { selector: { 'kubevirt.io/vm': 'chart' } },
      metadata: { ownerReferences: [{ name: 'chart' }] },
    });
  });

  it('waits for the guest agent where that is wanted, and says the address', async () => {
    const { status, log, output } = await scaffolder.run({
      namespace,
      name: 'agent',
      values: small,
      wait: 'agent',
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(log).toContain('The guest agent is connected');
    expect(output).toMatchObject({
      address: expect.stringMatching(/^[\d.]+$/),
      sshCommand: expect.stringMatching(/^virtctl ssh /),
    });
  });

  it('gives up on an image that is not there, says why, and leaves the virtual machine', async () => {
    const { status, log } = await scaffolder.run({
      namespace,
      name: 'broken',
      values: {
        rootDisk: {
          dataVolume: {
            template: {
              source: { http: { url: 'https://example.com/404/image.img' } },
            },
          },
        },
      },
      wait: 'running',
    });
    expect(status).toBe('failed');
    expect(log).toMatch(/will not come up by waiting: .*404/);
    expect(await leftovers()).toContain('VirtualMachine/broken');
  });

  it.each<[string, object, string[]]>([
    [
      'a name that is no DNS-1035 label',
      { name: '1vm', values: small },
      ['name', '"1vm"', 'begins with a letter'],
    ],
    [
      'an unknown key',
      { name: 'bad', values: { rootDisc: {} } },
      ['rootDisc', 'rootDisk'],
    ],
    [
      'a quantity that is none',
      { name: 'bad', values: { resources: { memory: '16Gb' } } },
      ['resources.memory', '"16Gb"'],
    ],
    [
      'a port name over 15 characters',
      {
        name: 'bad',
        values: {
          ...small,
          network: { ports: [{ name: 'a-very-long-port-name', port: 80 }] },
        },
      },
      ['network.ports[0].name', '"a-very-long-port-name"', '15'],
    ],
    [
      'two disks of one name',
      {
        name: 'bad',
        values: {
          ...small,
          volumes: {
            disks: [
              { name: 'data', persistentVolumeClaim: { name: 'a' } },
              { name: 'data', persistentVolumeClaim: { name: 'b' } },
            ],
          },
        },
      },
      ['volumes.disks[1]', '"data"'],
    ],
    [
      'an unknown cluster',
      { name: 'bad', cluster: 'nowhere', values: small },
      ['nowhere'],
    ],
  ])('refuses %s before anything is written', async (_, input, words) => {
    const before = await leftovers();
    const { status, log } = await scaffolder.run({ namespace, ...input });
    expect(status).toBe('failed');
    words.forEach(word => expect(log).toContain(word));
    expect(await leftovers()).toEqual(before);
  });

  it("refuses what the cluster refuses, in the cluster's words and with the field", async () => {
    const { status, log } = await scaffolder.run({
      namespace: 'no-such-namespace',
      name: 'dev',
      values: small,
    });
    expect(status).toBe('failed');
    expect(log).toMatch(
      /VirtualMachine 'dev' .*\(field 'namespace'\): namespaces "no-such-namespace" not found/,
    );
  });

  it('refuses to take over a virtual machine, a Service or a claim that is there', async () => {
    await scaffolder.client.create(resources.services, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { namespace, name: 'taken' },
      spec: { ports: [{ port: 80 }] },
    } as KubernetesObject);
    await scaffolder.client.create(resources.persistentVolumeClaims, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace, name: 'taken' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    } as KubernetesObject);
    const before = await leftovers();
    const { status, log } = await scaffolder.run({
      namespace,
      name: 'taken',
      values: {
        rootDisk: { dataVolume: { enabled: true } },
        network: small.network,
      },
    });
    expect(status).toBe('failed');
    expect(log).toContain(
      `Service 'taken' in namespace '${namespace}' already exists`,
    );
    expect(log).toContain(
      `PersistentVolumeClaim 'taken' in namespace '${namespace}' already exists`,
    );
    expect(await leftovers()).toEqual(before);
  });

  it('does not let a second task have a name that a first one took', async () => {
    const input = { namespace, name: 'mine', values: small, wait: 'applied' };
    expect(await scaffolder.run(input)).toMatchObject({ status: 'completed' });
    const second = await scaffolder.run(input);
    expect(second.status).toBe('failed');
    expect(second.log).toContain(
      `VirtualMachine 'mine' in namespace '${namespace}' already exists, made by user:default/mock with another Backstage task`,
    );
    expect(await leftovers()).toContain('VirtualMachine/mine');
  });

  it('writes nothing in a dry run, and says so', async () => {
    const before = await leftovers();
    const { status, body } = await scaffolder.dryRun({
      namespace,
      name: 'dry',
      values: small,
    });
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(body).toContain('This is a dry run: nothing was written');
    expect(await leftovers()).toEqual(before);
  });

  it('changes nothing when the same task runs again', async () => {
    const first = await scaffolder.run({
      namespace,
      name: 'again',
      values: small,
      wait: 'running',
    });
    expect(first).toMatchObject({ status: 'completed' });
    const ours = () =>
      Promise.all([
        get(resources.secrets, 'again-cloudinit'),
        get(resources.services, 'again'),
      ]);
    const before = await ours();

    const second = await scaffolder.retry(first.id);
    expect(second).toMatchObject({ status: 'completed', output: first.output });
    expect(second.log.match(/Applied VirtualMachine/g)).toHaveLength(2);
    // The second run applies what the first created: its name is added to
    // the managers of the fields.
    const besides = ({ metadata, ...rest }: KubernetesObject) => ({
      ...rest,
      uid: metadata?.uid,
      annotations: metadata?.annotations,
      ownerReferences: metadata?.ownerReferences,
    });
    expect((await ours()).map(besides)).toEqual(before.map(besides));
    const vm = await get(resources.virtualMachines, 'again');
    expect(vm.metadata?.generation).toBe(1);
  });

  it('leaves nothing behind where it fails half-way', async () => {
    const before = await leftovers();
    const { client } = scaffolder;
    const broken = new Proxy(client, {
      get(target, method: keyof KubernetesClient) {
        return async (...call: Parameters<KubernetesClient['apply']>) => {
          const [{ kind }, , options] = call;
          if (method === 'create' && kind === 'Service' && !options?.dryRun) {
            throw new Error('the power went out');
          }
          return Reflect.apply(target[method], target, call);
        };
      },
    });
    const action = createVmAction({
      clusters: {
        list: async () => [{ name: 'sandbox', client: broken }],
        get: async () => ({ name: 'sandbox', client: broken }),
      },
      inventory: scaffolder.inventory,
      permissions: mockServices.permissions.mock({
        authorize: async () => [{ result: AuthorizeResult.ALLOW }],
      }),
      catalog: catalogServiceMock.mock(),
      auditor: mockServices.auditor.mock(),
    });
    const run = action.handler(
      createMockActionContext({
        input: { namespace, name: 'half', values: small },
      }),
    );
    await expect(run).rejects.toThrow(
      /the power went out\. What this run had written was removed again: VirtualMachine 'half'.*Secret 'half-cloudinit'/,
    );
    await until(async () => {
      const now = await leftovers();
      return now.join() === before.join() ? true : undefined;
    }, 'everything to be gone');
  });

  it('takes back what it made where the task is cancelled before the guest runs', async () => {
    const before = await leftovers();
    const id = await scaffolder.start({
      namespace,
      name: 'cancelled',
      values: { ...small, nodeSelector: { 'example.com/nowhere': 'yes' } },
      wait: 'running',
    });
    await scaffolder.said(id, 'Status: ');
    await scaffolder.cancel(id);
    await scaffolder.said(
      id,
      /The task was cancelled\. What this run had written was removed again: Service 'cancelled'.*VirtualMachine 'cancelled'/,
    );
    const gone = await until(async () => {
      const now = await leftovers();
      return now.join() === before.join() ? now : undefined;
    }, 'everything to be gone');
    expect(gone).toEqual(before);
  });

  it('leaves a guest that runs where the task is cancelled', async () => {
    const id = await scaffolder.start({
      namespace,
      name: 'works',
      values: { ...small, cloudInit: { userData: withoutAgent } },
      wait: 'agent',
    });
    await scaffolder.said(id, 'Status: Running');
    await scaffolder.cancel(id);
    await scaffolder.said(id, /The guest runs already, so|agent is connected/);
    expect(await leftovers()).toContain('VirtualMachine/works');
  });

  it.each<[string, object, string]>([
    [
      'a quota',
      {
        kind: 'ResourceQuota',
        metadata: { name: 'team' },
        spec: { hard: { 'requests.memory': '1Gi' } },
      },
      "resources.memory: Quota 'team' has 1 GiB of 1 GiB of memory left (requests.memory), and it takes",
    ],
    [
      'a limit range',
      {
        kind: 'LimitRange',
        metadata: { name: 'sizes' },
        spec: { limits: [{ type: 'Container', max: { memory: '512Mi' } }] },
      },
      "resources.memory: LimitRange 'sizes' allows no more than 512 MiB of memory",
    ],
  ])(
    'says that %s has no room, before anything is sent',
    async (_, limit, says) => {
      const object: KubernetesObject = { apiVersion: 'v1', ...limit };
      await scaffolder.client.create(
        object.kind === 'LimitRange'
          ? resources.limitRanges
          : resources.resourceQuotas,
        { ...object, metadata: { ...object.metadata, namespace } },
      );
      const before = await leftovers();
      const { status, log } = await scaffolder.run({
        namespace,
        name: 'large',
        values: small,
      });
      expect(status).toBe('failed');
      expect(log).toContain(says);
      expect(log).not.toContain('accepts');
      expect(await leftovers()).toEqual(before);
    },
  );

  it('generates a password that neither the log nor the outputs hold', async () => {
    const first = await scaffolder.run({
      namespace,
      name: 'login',
      values: { ...small, cloudInit: { userData: withoutAgent } },
      password: 'generate',
      wait: 'applied',
    });
    expect(first).toMatchObject({ status: 'completed' });
    const read = async (name: string) =>
      (
        await get<KubernetesObject & { data: Record<string, string> }>(
          resources.secrets,
          name,
        )
      ).data;
    const { password } = await read('login-password');
    const plain = Buffer.from(password, 'base64').toString();
    expect(plain).toHaveLength(16);
    const { userdata } = await read('login-cloudinit');
    for (const text of [
      first.log,
      JSON.stringify(first.output),
      Buffer.from(userdata, 'base64').toString(),
    ]) {
      expect(text).not.toContain(plain);
      expect(text).not.toContain(password);
    }
    expect(first.output.passwordCommand).toContain('get secret login-password');

    const again = await scaffolder.retry(first.id);
    expect(again).toMatchObject({ status: 'completed' });
    expect(await read('login-password')).toEqual({ password });
    expect(await read('login-cloudinit')).toEqual({ userdata });
  });

  it('leaves alone what takes the name while the cluster checks it', async () => {
    const { client } = scaffolder;
    const theirs = { apiVersion: 'v1', kind: 'Secret', type: 'Opaque' };
    const racing = new Proxy(client, {
      get(target, method: keyof KubernetesClient) {
        return async (...call: Parameters<KubernetesClient['create']>) => {
          const [{ kind }, object, options] = call;
          if (method === 'create' && kind === 'Secret' && !options?.dryRun) {
            await client.create(resources.secrets, {
              ...theirs,
              metadata: { namespace, name: object.metadata?.name },
            });
          }
          return Reflect.apply(target[method], target, call);
        };
      },
    });
    const action = createVmAction({
      clusters: {
        list: async () => [{ name: 'sandbox', client: racing }],
        get: async () => ({ name: 'sandbox', client: racing }),
      },
      inventory: scaffolder.inventory,
      permissions: mockServices.permissions.mock({
        authorize: async () => [{ result: AuthorizeResult.ALLOW }],
      }),
      catalog: catalogServiceMock.mock(),
      auditor: mockServices.auditor.mock(),
    });
    const run = action.handler(
      createMockActionContext({
        input: {
          namespace,
          name: 'race',
          values: { ...small, cloudInit: { userData: withoutAgent } },
        },
      }),
    );
    await expect(run).rejects.toThrow(
      /Secret 'race-cloudinit' .* was made by somebody else while/,
    );
    expect(await leftovers()).toEqual(
      expect.arrayContaining(['Secret/race-cloudinit']),
    );
    expect(await leftovers()).not.toContain('VirtualMachine/race');
  });
});

describe('kubevirt:vm:create, where it is not permitted', () => {
  it('writes nothing and names the permission', async () => {
    const other = await startScaffolder({
      kubeconfig: cluster.kubeconfig,
      template: testTemplate(),
      deny: 'kubevirt.vm.create',
    });
    try {
      const before = await leftovers();
      const { status, log } = await other.run({
        namespace,
        name: 'denied',
        values: small,
      });
      expect(status).toBe('failed');
      expect(log).toContain("the permission 'kubevirt.vm.create' is denied");
      expect(await leftovers()).toEqual(before);
    } finally {
      await other.stop();
    }
  });
});
