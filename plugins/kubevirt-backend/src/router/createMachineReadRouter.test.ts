import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import {
  ClusterUnreachableError,
  KubernetesApiError,
  KubernetesClient,
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
  ObjectKey,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import kubevirtPlugin from '..';

const PATH = '/api/kubevirt/v1/virtual-machines/prod/team-a/web';

const machine = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { namespace: 'team-a', name: 'web', managedFields: [{}] },
  spec: {
    template: {
      spec: {
        volumes: [
          { cloudInitNoCloud: { userData: 'user: a\npassword: b1' } },
          { cloudInitNoCloud: { secretRef: { name: 'web-cloud-init' } } },
        ],
      },
    },
  },
};

const refused = (httpStatus: number, message: string) =>
  new KubernetesApiError({
    cluster: 'prod',
    request: 'GET',
    httpStatus,
    message,
  });

/** What the cluster answers; an error is thrown. */
type Answers = Record<string, object>;

async function start(answers: Answers, denied: string[] = []) {
  const inventory = FakeInventory.create({ cluster: 'prod' });
  inventory.put('web', 'Running');
  const client: Partial<KubernetesClient> = {
    async get<T extends KubernetesObject>(type: ResourceType, key: ObjectKey) {
      const answer = answers[key.subresource ?? type.kind];
      if (answer instanceof Error) {
        throw answer;
      }
      return answer as T;
    },
  };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
  });
  const backend = await startTestBackend({
    features: [
      kubevirtPlugin,
      auditor.factory,
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: { namespace: 'team-a', name: 'web.prod' },
          },
        ],
      }),
      mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }).factory,
      createServiceFactory({
        service: kubevirtInventoryServiceRef,
        deps: {},
        factory: () => inventory,
      }),
      createServiceFactory({
        service: kubevirtClustersServiceRef,
        deps: {},
        factory: () => ({
          list: async () => [],
          get: async () => ({
            name: 'prod',
            client: client as KubernetesClient,
          }),
        }),
      }),
    ],
  });
  return { backend, inventory, auditor };
}

let backend: TestBackend;
let auditor: Awaited<ReturnType<typeof start>>['auditor'];
let inventory: FakeInventory;

async function answerOf(path: string, answers: Answers, denied?: string[]) {
  ({ backend, auditor, inventory } = await start(answers, denied));
  const { status, body } = await request(backend.server).get(PATH + path);
  return { status, body };
}

afterEach(async () => {
  await backend.stop();
});

describe('GET /v1/virtual-machines/:cluster/:namespace/:name/manifest', () => {
  const get = (answers: Answers, denied?: string[]) =>
    answerOf('/manifest', answers, denied);

  it('gives the objects whole, without passwords, and the names of Secrets', async () => {
    const { status, body } = await get({ VirtualMachine: machine });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      objects: [{ kind: 'VirtualMachine', metadata: { managedFields: [{}] } }],
      secrets: ['web-cloud-init'],
      unreadable: [],
      cloudInit: 'shown',
    });
    expect(JSON.stringify(body)).toContain('user: a\\npassword: (left out)');
    expect(JSON.stringify(body)).not.toContain('b1');
  });

  it('hides cloud-init from those without its permission', async () => {
    const { body } = await get({ VirtualMachine: machine }, [
      'kubevirt.vm.cloudinit.read',
    ]);
    expect(body.cloudInit).toBe('hidden');
    expect(JSON.stringify(body)).not.toContain('user: a');
  });

  it('is refused without the permission to read the machine', async () => {
    const { status, body } = await get({ VirtualMachine: machine }, [
      'kubevirt.vm.read',
    ]);
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      "The permission 'kubevirt.vm.read' for 'resource:team-a/web.prod' is missing",
    );
  });

  it.each<[string, Error, number, RegExp]>([
    [
      'refuses',
      refused(403, 'no get'),
      403,
      /prod did not let Backstage read team-a\/web: no get/,
    ],
    ['says 401', refused(401, 'expired'), 403, /expired/],
    ['has it no more', refused(404, 'not found'), 404, /not found/],
    ['breaks', refused(500, 'etcd'), 503, /etcd/],
    [
      'is silent',
      new ClusterUnreachableError({ cluster: 'prod', reason: 'gone' }),
      503,
      /prod does not answer: gone/,
    ],
  ])(
    'answers fittingly where the cluster %s',
    async (_, error, expected, message) => {
      const { status, body } = await get({ VirtualMachine: error });
      expect(status).toBe(expected);
      expect(body.error.message).toMatch(message);
    },
  );

  it('is audited, with the machine', async () => {
    await get({ VirtualMachine: machine });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'vm-fetch',
        meta: {
          queryType: 'manifest',
          cluster: 'prod',
          namespace: 'team-a',
          name: 'web',
        },
      }),
    );
  });

  it('knows no machine that the catalog does not know', async () => {
    await get({ VirtualMachine: machine });
    const { status, body } = await request(backend.server).get(
      `${PATH}2/manifest`,
    );
    expect(status).toBe(404);
    expect(body.error.message).toContain('resource:team-a/web2.prod');
  });

  it('knows no machine that the cluster does not have', async () => {
    await get({ VirtualMachine: machine });
    inventory.remove('web');
    const { status, body } = await request(backend.server).get(
      `${PATH}/manifest`,
    );
    expect(status).toBe(404);
    expect(body.error.message).toBe(
      'The cluster prod has no virtual machine team-a/web',
    );
  });

  it('knows nobody without credentials', async () => {
    await get({ VirtualMachine: machine });
    const { status } = await request(backend.server)
      .get(`${PATH}/manifest`)
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});

describe('GET /v1/virtual-machines/:cluster/:namespace/:name/guest', () => {
  const get = (answers: Answers, denied?: string[]) =>
    answerOf('/guest', answers, denied);
  const users = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      userName: `user-${at}`,
      loginTime: 1767225600,
    }));
  const info = {
    guestAgentVersion: '9.2.4',
    hostname: 'web',
    timezone: 'UTC, 0',
    userList: users(1),
    fsInfo: {
      disks: [
        {
          mountPoint: '/',
          fileSystemType: 'ext4',
          diskName: 'vda1',
          totalBytes: 200,
          usedBytes: 50,
        },
      ],
    },
  };
  const agent = { guestosinfo: info };

  it('gives what the agent says, asking it once', async () => {
    const { status, body } = await get(agent);
    expect(status).toBe(200);
    expect(body.guest).toMatchObject({
      agentVersion: '9.2.4',
      hostname: 'web',
      timezone: 'UTC, 0',
      users: [{ name: 'user-0', since: '2026-01-01T00:00:00.000Z' }],
      filesystems: [{ mountPoint: '/', type: 'ext4', size: 200, used: 50 }],
    });
  });

  it('asks for all users where there are more than fit into the first answer', async () => {
    const { body } = await get({
      guestosinfo: { ...info, userList: users(10) },
      userlist: { items: users(12) },
    });
    expect(body.guest.users).toHaveLength(12);
    expect(body.guest.filesystems).toHaveLength(1);
  });

  it('takes lists that are not there for empty ones', async () => {
    const { status, body } = await get({ guestosinfo: { hostname: 'web' } });
    expect(status).toBe(200);
    expect(body.guest).toMatchObject({ users: [], filesystems: [] });
  });

  it('says so where no agent is connected', async () => {
    const { status, body } = await get({
      guestosinfo: refused(409, 'VMI does not have guest agent connected'),
    });
    expect(status).toBe(409);
    expect(body.error.message).toContain(
      'VMI does not have guest agent connected',
    );
  });

  it('is refused without the permission to read the machine', async () => {
    const { status } = await get(agent, ['kubevirt.vm.read']);
    expect(status).toBe(403);
  });
});
