import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { testClusterServes } from '@internal/sandbox-cluster';
import { backendOnCluster } from '@internal/test-utils';
import {
  FormChoiceKind,
  FormChoices,
  FormReview,
  KubernetesObject,
  NameCheck,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import kubevirtPlugin from '..';

// A cluster and a backend are started.
jest.setTimeout(60_000);

const withStorageProfiles = testClusterServes(
  '/apis/cdi.kubevirt.io/v1beta1/storageprofiles',
)
  ? describe
  : describe.skip;
// Another cluster's devices are its own.
const inSandbox = process.env.TEST_KUBECONFIG ? describe.skip : describe;

const GPU = 'nvidia.com/GA100_A100_PCIE_40GB';

const claim = (namespace: string, name: string) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { namespace, name },
  spec: {
    accessModes: ['ReadWriteOnce'],
    volumeMode: 'Filesystem' as const,
    resources: { requests: { storage: '5Gi' } },
  },
});

const machine = (namespace: string, name: string, claimName: string) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { namespace, name },
  spec: {
    runStrategy: 'Halted',
    template: {
      spec: {
        domain: {
          devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] },
          resources: { requests: { memory: '128Mi' } },
        },
        volumes: [{ name: 'root', persistentVolumeClaim: { claimName } }],
      },
    },
  },
});

const image = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'debian-12',
    title: 'Debian 12',
    annotations: { 'kubevirt.io/image-url': 'https://example.com/d12.qcow2' },
  },
  spec: { type: 'virtual-machine-image', owner: 'team-a' },
};

describe('the routes of the form', () => {
  const permissions = mockServices.permissions.mock();
  const auditor = mockServices.auditor.mock();
  const env = backendOnCluster({
    features: [
      kubevirtPlugin,
      catalogServiceMock.factory({ entities: [image] }),
      permissions.factory,
      auditor.factory,
    ],
  });
  let client: KubernetesClient;
  let cluster: string;
  let namespace: string;

  beforeAll(async () => {
    ({ namespace } = env);
    ({ client, name: cluster } = env.cluster);
    await client.create(
      resources.persistentVolumeClaims,
      claim(namespace, 'data'),
    );
    await client.create(
      resources.persistentVolumeClaims,
      claim(namespace, 'free'),
    );
    await client.create(
      resources.virtualMachines,
      machine(namespace, 'web', 'data'),
    );
  });

  beforeEach(() => {
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
  });

  const get = (path: string) =>
    request(env.backend.server).get(`/api/kubevirt/v1/form/${path}`);

  async function choicesOf<K extends FormChoiceKind>(
    kind: K,
  ): Promise<FormChoices[K][]> {
    const response = await get(
      `choices/${kind}?cluster=${cluster}&namespace=${namespace}`,
    );
    expect(response.body).not.toHaveProperty('error');
    return response.body.items;
  }

  async function review(data: VirtualMachineFormData): Promise<FormReview> {
    const response = await request(env.backend.server)
      .post('/api/kubevirt/v1/form/review')
      .send(data);
    expect(response.status).toBe(200);
    return response.body;
  }

  it.each(['choices/clusters', 'choices/namespaces', 'name?namespace=a'])(
    'refuses %s to those who may not create virtual machines',
    async path => {
      permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const response = await get(path);
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain('kubevirt.vm.create');
      expect(permissions.authorize).toHaveBeenLastCalledWith(
        [expect.objectContaining({ permission: expect.anything() })],
        {
          credentials: expect.objectContaining({
            principal: mockCredentials.user().principal,
          }),
        },
      );
    },
  );

  it('refuses a review to those who may not create virtual machines', async () => {
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const response = await request(env.backend.server)
      .post('/api/kubevirt/v1/form/review')
      .send({});
    expect(response.status).toBe(403);
  });

  it('leaves an audit event of each question', async () => {
    await get('choices/clusters');
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'vm-form-fetch',
        meta: { queryType: 'clusters' },
      }),
    );
  });

  it.each([
    ['choices/claims?cluster=elsewhere&namespace=a', /elsewhere/],
    ['choices/claims', /'namespace' is missing/],
    ['choices/passwords', /no choices of kind 'passwords'/],
    ['choices/claims?namespace=a&namespace=b', /may be given once/],
    ['name?name=web', /'namespace' is missing/],
  ])('refuses %s', async (path, message) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it('offers the clusters, and namespaces with those of the system last', async () => {
    expect(await choicesOf('clusters')).toEqual([
      expect.objectContaining({ name: cluster }),
    ]);
    const found = await choicesOf('namespaces');
    expect(found).toContainEqual({ name: namespace, system: false });
    expect(found.at(-1)).toMatchObject({ system: true });
  });

  withStorageProfiles('where CDI tells of storage', () => {
    it('offers storage classes with what their StorageProfile says, the default first', async () => {
      const [first] = await choicesOf('storage-classes');
      const { status } = await client.get<
        KubernetesObject & { status?: { claimPropertySets?: object[] } }
      >(resources.storageProfiles, { name: first.name });
      expect(status?.claimPropertySets).not.toHaveLength(0);
      expect(first).toMatchObject({
        isDefault: true,
        claims: status?.claimPropertySets,
      });
    });
  });

  it('offers claims and says who uses each', async () => {
    const found = await choicesOf('claims');
    expect(found).toEqual([
      expect.objectContaining({
        name: 'data',
        size: '5Gi',
        accessModes: ['ReadWriteOnce'],
        usedBy: [{ kind: 'VirtualMachine', name: 'web', running: false }],
      }),
      expect.objectContaining({ name: 'free', usedBy: [] }),
    ]);
  });

  inSandbox('where there are devices', () => {
    it('offers devices with what is free on each node', async () => {
      const found = await choicesOf('devices');
      expect(found.find(({ deviceName }) => deviceName === GPU)).toMatchObject({
        kind: 'gpu',
        nodes: [{ name: 'node01', total: 4, free: 4, schedulable: true }],
      });
    });
  });

  it('offers images of the catalog', async () => {
    expect(await choicesOf('images')).toContainEqual({
      origin: 'catalog',
      namespace: 'default',
      name: 'debian-12',
      title: 'Debian 12',
      url: 'https://example.com/d12.qcow2',
      user: 'debian',
      ready: true,
    });
  });

  it.each(['snapshots', 'instancetypes', 'preferences'] as const)(
    'answers for %s, which a cluster may not have',
    async kind => {
      expect(Array.isArray(await choicesOf(kind))).toBe(true);
    },
  );

  it('says who has a name, and suggests another', async () => {
    const ask = async (name: string): Promise<NameCheck> =>
      (await get(`name?cluster=${cluster}&namespace=${namespace}&name=${name}`))
        .body;
    expect(await ask('web')).toMatchObject({
      findings: [],
      taken: [{ kind: 'VirtualMachine', name: 'web' }],
      suggestion: 'web-2',
    });
    expect(await ask('data')).toMatchObject({
      taken: [{ kind: 'PersistentVolumeClaim', name: 'data' }],
    });
    expect(await ask('Web_1')).toMatchObject({
      findings: [expect.objectContaining({ path: 'name', severity: 'error' })],
      taken: [],
    });
    expect((await ask('')).suggestion).toMatch(/^[a-z]+-[a-z]+$/);
  });

  it('reviews what the cluster accepts, and writes nothing', async () => {
    const result = await review({
      target: { cluster, namespace },
      name: 'new',
      boot: { from: 'url', url: 'https://example.com/a.img', size: '10Gi' },
      size: { cpu: '2', memory: '4Gi' },
      cloudInit: '#cloud-config\npackages: [vim]\n',
    });
    expect(result.dryRun).toEqual({ state: 'accepted' });
    expect(result.manifests.modern).toContain('kind: VirtualMachine');
    expect(result.manifests.modern).toContain('packages: [vim]');
    expect(result.manifests.chart).not.toEqual(result.manifests.modern);
    await expect(
      client.get(resources.virtualMachines, { namespace, name: 'new' }),
    ).rejects.toMatchObject({ httpStatus: 404 });
  });

  it('reviews what the cluster refuses, in its own words', async () => {
    const result = await review({
      target: { cluster, namespace: 'no-such' },
      name: 'new',
      boot: { from: 'containerDisk', image: 'quay.io/a/b:1' },
    });
    expect(result.dryRun).toMatchObject({
      state: 'refused',
      refusals: [
        {
          objects: expect.arrayContaining(['VirtualMachine new']),
          message: 'namespaces "no-such" not found',
          path: 'namespace',
        },
      ],
    });
  });

  it('says what a quota has no room for', async () => {
    const full = await env.testCluster.createNamespace();
    await client.create(resources.resourceQuotas, {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { namespace: full, name: 'small' },
      spec: { hard: { 'requests.memory': '1Gi' } },
    } as KubernetesObject);
    const result = await review({
      target: { cluster, namespace: full },
      name: 'new',
      boot: { from: 'containerDisk', image: 'quay.io/a/b:1' },
      size: { cpu: '1', memory: '2Gi' },
    });
    expect(result.findings[0]).toMatchObject({
      severity: 'error',
      code: 'quota',
      path: 'resources.memory',
      message: expect.stringContaining("Quota 'small'"),
    });
  });

  it('asks no cluster about what cannot be right', async () => {
    const result = await review({
      target: { cluster, namespace },
      name: 'Not_a_name',
      boot: { from: 'containerDisk', image: 'quay.io/a/b:1' },
    });
    expect(result.dryRun).toEqual({ state: 'skipped' });
    expect(result.findings[0]).toMatchObject({ path: 'name' });
    const unread = await review({
      target: { cluster },
      more: { values: '- a' },
    });
    expect(unread).toEqual({
      findings: [expect.objectContaining({ path: 'more.values' })],
      manifests: {},
      dryRun: { state: 'skipped' },
    });
  });

  it.each(['[]', '"text"'])('refuses to review %s', async body => {
    const response = await request(env.backend.server)
      .post('/api/kubevirt/v1/form/review')
      .set('content-type', 'application/json')
      .send(body);
    expect(response.status).toBe(400);
  });
});
