import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { kubevirtInventoryServiceRef } from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { FakeInventory } from './__testUtils__/FakeInventory';
import { readEvents } from './__testUtils__/readEvents';
import kubevirtPlugin from '.';

const PATH = '/api/kubevirt/v1/entities/team-a/resource';

function entity(name: string, annotations: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'team-a', name, annotations },
  };
}

const annotations = {
  'kubevirt.io/cluster': 'prod',
  'kubevirt.io/namespace': 'team-a',
  'kubevirt.io/vm': 'web',
};

const catalogEntities = [
  entity('web.prod', annotations),
  entity('plain', {}),
  entity('lost', { ...annotations, 'kubevirt.io/cluster': 'qa' }),
  entity('hidden', annotations),
];

/** Jane sees all but what is hidden; Tom has no permission. */
async function start() {
  const inventory = FakeInventory.create({ cluster: 'prod' });
  inventory.put('web', 'Running');

  const catalog = catalogServiceMock.mock({
    async getEntityByRef(ref) {
      const name = typeof ref === 'string' ? ref : ref.name;
      return name === 'hidden'
        ? undefined
        : catalogEntities.find(it => it.metadata.name === name);
    },
  });
  const permissions = mockServices.permissions.mock({
    async authorize(requests, options) {
      const { userEntityRef } = options?.credentials?.principal as {
        userEntityRef?: string;
      };
      const result =
        userEntityRef === 'user:default/tom'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW;
      return requests.map(() => ({ result }));
    },
  });
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => auditEvent,
  });

  const backend = await startTestBackend({
    features: [
      kubevirtPlugin,
      catalog.factory,
      permissions.factory,
      auditor.factory,
      createServiceFactory({
        service: kubevirtInventoryServiceRef,
        deps: {},
        factory: () => inventory,
      }),
    ],
  });
  return { backend, inventory, auditor, auditEvent };
}

describe('kubevirtPlugin', () => {
  let backend: TestBackend;
  let inventory: FakeInventory;
  let auditor: Awaited<ReturnType<typeof start>>['auditor'];
  let auditEvent: Awaited<ReturnType<typeof start>>['auditEvent'];

  const tom = {
    authorization: mockCredentials.user.header('user:default/tom'),
  };

  beforeEach(async () => {
    ({ backend, inventory, auditor, auditEvent } = await start());
  });

  afterEach(async () => {
    await backend.stop();
  });

  describe('GET /v1/clusters', () => {
    it('says how well each cluster is known', async () => {
      const { status, body } = await request(backend.server).get(
        '/api/kubevirt/v1/clusters',
      );
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          items: [
            { name: 'prod', state: 'connected', since: '2026-01-01T00:00:00Z' },
          ],
        },
      });
    });

    it('refuses those without the permission', async () => {
      const { status, body } = await request(backend.server)
        .get('/api/kubevirt/v1/clusters')
        .set(tom);
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message: "The permission 'kubevirt.cluster.read' is missing",
      });
    });

    it('refuses those that nobody knows', async () => {
      const { status } = await request(backend.server)
        .get('/api/kubevirt/v1/clusters')
        .set('authorization', mockCredentials.none.header());
      expect(status).toBe(401);
    });
  });

  describe('GET /v1/entities/:namespace/:kind/:name/virtual-machines', () => {
    const get = (name: string) =>
      request(backend.server).get(`${PATH}/${name}/virtual-machines`);

    it('describes the VM of an entity', async () => {
      const { status, body } = await get('web.prod');
      expect(status).toBe(200);
      expect(body).toEqual({
        items: [
          {
            identity: { cluster: 'prod', namespace: 'team-a', name: 'web' },
            cluster: {
              name: 'prod',
              state: 'connected',
              since: '2026-01-01T00:00:00Z',
            },
            view: expect.objectContaining({
              kind: 'VirtualMachine',
              namespace: 'team-a',
              name: 'web',
              status: 'Running',
            }),
          },
        ],
      });
    });

    it('leaves an audit event', async () => {
      await get('web.prod');
      expect(auditor.createEvent).toHaveBeenCalledWith({
        eventId: 'vm-fetch',
        request: expect.anything(),
        meta: {
          queryType: 'by-entity',
          entityRef: 'resource:team-a/web.prod',
        },
      });
      expect(auditEvent.success).toHaveBeenCalledTimes(1);
    });

    it('has no view of a VM that the cluster does not have', async () => {
      inventory.remove('web');
      const { status, body } = await get('web.prod');
      expect(status).toBe(200);
      expect(body.items).toEqual([
        {
          identity: { cluster: 'prod', namespace: 'team-a', name: 'web' },
          cluster: expect.objectContaining({ state: 'connected' }),
        },
      ]);
    });

    it('says that a cluster does not answer, since when and why, and what was known', async () => {
      const stale = {
        state: 'stale' as const,
        since: '2026-01-01T10:00:00Z',
        message: 'connect ECONNREFUSED 192.0.2.1:6443',
      };
      inventory.setStatus(stale);
      const { status, body } = await get('web.prod');
      expect(status).toBe(200);
      expect(body.items).toMatchObject([
        { cluster: { name: 'prod', ...stale }, view: { status: 'Running' } },
      ]);
    });

    it.each([
      [
        'an entity that does not exist',
        'nobody',
        404,
        "No entity 'resource:team-a/nobody' was found",
      ],
      [
        'an entity that the caller may not see',
        'hidden',
        404,
        "No entity 'resource:team-a/hidden' was found",
      ],
      [
        'an entity that is no VM',
        'plain',
        400,
        "Entity 'resource:team-a/plain' names no virtual machine: its annotation 'kubevirt.io/vm' is missing or empty",
      ],
      [
        'a cluster that is not configured',
        'lost',
        400,
        "The annotation 'kubevirt.io/cluster' of entity 'resource:team-a/lost' is 'qa', but no cluster of that name is configured",
      ],
    ])('refuses %s', async (_, name, expectedStatus, message) => {
      const { status, body } = await get(name);
      expect(status).toBe(expectedStatus);
      expect(body.error.message).toBe(message);
      expect(auditEvent.fail).toHaveBeenCalledWith({
        error: expect.objectContaining({ message }),
      });
    });

    it('refuses those without the permission', async () => {
      const { status, body } = await get('web.prod').set(tom);
      expect(status).toBe(403);
      expect(body.error).toMatchObject({
        name: 'NotAllowedError',
        message:
          "The permission 'kubevirt.vm.read' for 'resource:team-a/web.prod' is missing",
      });
    });
  });

  describe('GET …/virtual-machines/stream', () => {
    const open = (name: string, headers: Record<string, string> = {}) =>
      readEvents(
        `http://localhost:${backend.server.port()}${PATH}/${name}/virtual-machines/stream`,
        { headers },
      );

    const statusEvent = (status: string) => ({
      event: 'virtual-machines',
      data: {
        items: [
          expect.objectContaining({
            view: expect.objectContaining({ status }),
          }),
        ],
      },
    });

    it('sends the VM and its changes', async () => {
      const stream = await open('web.prod');
      expect(stream.response.status).toBe(200);
      expect(await stream.next()).toEqual(statusEvent('Running'));
      inventory.put('web', 'Stopped');
      expect(await stream.next()).toEqual(statusEvent('Stopped'));
      stream.leave();
    });

    it('leaves an audit event', async () => {
      const stream = await open('web.prod');
      await stream.next();
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'vm-fetch',
          meta: {
            queryType: 'stream-by-entity',
            entityRef: 'resource:team-a/web.prod',
          },
        }),
      );
      stream.leave();
    });

    it('ends when the backend stops', async () => {
      const stream = await open('web.prod');
      await stream.next();
      await backend.stop();
      expect(await stream.next()).toBeUndefined();
      expect(inventory.subscriptions).toBe(0);
    });

    it.each([
      ['nobody', 404],
      ['hidden', 404],
      ['plain', 400],
      ['lost', 400],
    ])('refuses %s with %i before it begins', async (name, status) => {
      const { response } = await open(name);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch('application/json');
    });

    it('refuses those without the permission before it begins', async () => {
      expect((await open('web.prod', tom)).response.status).toBe(403);
    });
  });

  it('lists its permissions for those who write policies', async () => {
    const { body } = await request(backend.server).get(
      '/api/kubevirt/.well-known/backstage/permissions/metadata',
    );
    const names = body.permissions.map(({ name }: { name: string }) => name);
    expect(names).toEqual([
      'kubevirt.vm.read',
      'kubevirt.vm.cloudinit.read',
      'kubevirt.vm.create',
      'kubevirt.cluster.read',
      'kubevirt.vm.start',
      'kubevirt.vm.stop',
      'kubevirt.vm.restart',
      'kubevirt.vm.pause',
      'kubevirt.vm.unpause',
      'kubevirt.vm.migrate',
      'kubevirt.vm.delete',
    ]);
  });
});
