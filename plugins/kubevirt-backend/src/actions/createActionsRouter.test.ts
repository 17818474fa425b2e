import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { InputError } from '@backstage/errors';
import {
  ClusterUnreachableError,
  KubernetesApiError,
  KubernetesClient,
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
  resources,
} from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import kubevirtPlugin from '..';

const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };
const entityRef = 'resource:team-a/web.prod';

/** A refusal as a cluster words it. */
function refused(httpStatus: number, message: string) {
  return new KubernetesApiError({
    cluster: 'prod',
    request: 'PUT /…',
    httpStatus,
    message,
  });
}

describe('POST /v1/virtual-machines/:cluster/:namespace/:name/actions/:action', () => {
  let backend: TestBackend;
  let inventory: FakeInventory;
  const client = { subresource: jest.fn(), delete: jest.fn() };
  const authorize = jest.fn();
  const auditEvent = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock({
    createEvent: async () => auditEvent,
  });
  const catalog = catalogServiceMock.mock();

  beforeAll(async () => {
    inventory = FakeInventory.create({ cluster: 'prod' });
    inventory.put('web', 'Running');
    backend = await startTestBackend({
      features: [
        kubevirtPlugin,
        catalog.factory,
        auditor.factory,
        mockServices.permissions.mock({ authorize }).factory,
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
            get: async (name?: string) => {
              if (name !== 'prod') {
                throw new InputError(`No cluster is named '${name}'`);
              }
              return { name, client: client as unknown as KubernetesClient };
            },
          }),
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
  });

  beforeEach(() => {
    jest.clearAllMocks();
    client.subresource.mockResolvedValue(undefined);
    client.delete.mockResolvedValue(undefined);
    authorize.mockResolvedValue([{ result: AuthorizeResult.ALLOW }]);
    catalog.getEntityByRef.mockResolvedValue({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { namespace: 'team-a', name: 'web.prod' },
    });
  });

  const post = (
    action: string,
    body?: object,
    cluster = 'prod',
    name = 'web',
  ) =>
    request(backend.server)
      .post(
        `/api/kubevirt/v1/virtual-machines/${cluster}/team-a/${name}/actions/${action}`,
      )
      .send(body);

  const { virtualMachines, virtualMachineInstances } = resources;

  it.each([
    ['start', undefined, virtualMachines, {}],
    ['stop', undefined, virtualMachines, {}],
    ['stop', { gracePeriodSeconds: 0 }, virtualMachines, { gracePeriod: 0 }],
    ['restart', {}, virtualMachines, {}],
    [
      'restart',
      { gracePeriodSeconds: 0 },
      virtualMachines,
      { gracePeriodSeconds: 0 },
    ],
    ['migrate', {}, virtualMachines, {}],
    ['pause', {}, virtualMachineInstances, {}],
    ['unpause', {}, virtualMachineInstances, {}],
  ])('asks the cluster to %s with %j', async (action, body, type, sent) => {
    const { status } = await post(action, body);
    expect(status).toBe(202);
    expect(client.subresource.mock.calls).toEqual([
      [type, { namespace: 'team-a', name: 'web' }, action, sent, {}],
    ]);
  });

  it('starts a machine whose stop is not quite over', async () => {
    client.subresource.mockRejectedValueOnce(
      refused(500, 'unable to complete request: stop/start already underway'),
    );
    expect((await post('start')).status).toBe(202);
    expect(client.subresource).toHaveBeenCalledTimes(2);
  });

  it('deletes the machine that was seen, with what it owns', async () => {
    expect((await post('delete', { uid: 'u-1' })).status).toBe(202);
    expect(client.delete.mock.calls).toEqual([
      [
        virtualMachines,
        { namespace: 'team-a', name: 'web' },
        { propagationPolicy: 'Background', uid: 'u-1' },
      ],
    ]);
  });

  it('deletes an instance that stands for itself', async () => {
    const objects = jest.spyOn(inventory, 'objects').mockReturnValue({
      virtualMachines: [],
      virtualMachineInstances: [{ metadata: identity }],
    });
    await post('delete');
    expect(client.delete.mock.calls[0][0]).toBe(virtualMachineInstances);
    objects.mockRestore();
  });

  it('asks for the permission of the action, as the caller, for the entity of the machine', async () => {
    const jane = mockCredentials.user('user:default/jane');
    await post('stop').set(
      'authorization',
      mockCredentials.user.header('user:default/jane'),
    );
    const asCaller = {
      credentials: expect.objectContaining({ principal: jane.principal }),
    };
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(entityRef, asCaller);
    expect(authorize).toHaveBeenCalledWith(
      [
        {
          permission: expect.objectContaining({ name: 'kubevirt.vm.stop' }),
          resourceRef: entityRef,
        },
      ],
      asCaller,
    );
  });

  it('leaves an audit event', async () => {
    await post('stop');
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'vm-action',
      request: expect.anything(),
      severityLevel: 'medium',
      meta: { actionType: 'stop', entityRef, ...identity },
    });
    expect(auditEvent.success).toHaveBeenCalledTimes(1);
  });

  it('refuses those without the permission, and does nothing', async () => {
    authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const { status, body } = await post('delete');
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      `The permission 'kubevirt.vm.delete' for '${entityRef}' is missing`,
    );
    expect(client.delete).not.toHaveBeenCalled();
    expect(auditEvent.fail).toHaveBeenCalledTimes(1);
  });

  it('finds nothing where the caller sees no entity', async () => {
    catalog.getEntityByRef.mockResolvedValue(undefined);
    expect((await post('start')).status).toBe(404);
    expect(client.subresource).not.toHaveBeenCalled();
  });

  it('refuses those that nobody knows', async () => {
    const { status } = await post('start').set(
      'authorization',
      mockCredentials.none.header(),
    );
    expect(status).toBe(401);
  });

  it.each([
    [
      'an action that there is not',
      () => post('explode'),
      "no action 'explode'",
    ],
    [
      'a cluster that there is not',
      () => post('start', {}, 'qa'),
      "No cluster is named 'qa'",
    ],
    [
      'a body that is none',
      () => post('stop', { gracePeriodSeconds: 'long' }),
      'gracePeriodSeconds is "long"',
    ],
  ])('refuses %s', async (_, ask, message) => {
    const { status, body } = await ask();
    expect(status).toBe(400);
    expect(body.error.message).toContain(message);
  });

  it.each([
    [
      refused(
        409,
        'Operation cannot be fulfilled on virtualmachine.kubevirt.io "web": VM is already running',
      ),
      409,
      'The cluster prod refused to start team-a/web: Operation cannot be fulfilled on virtualmachine.kubevirt.io "web": VM is already running',
    ],
    [
      refused(422, 'ValidatingAdmissionPolicy denied request'),
      400,
      'refused to start team-a/web: ValidatingAdmissionPolicy denied request',
    ],
    [
      refused(403, 'cannot update resource "virtualmachines/start"'),
      403,
      'The cluster prod does not allow Backstage to start team-a/web: cannot update resource "virtualmachines/start"',
    ],
    [
      refused(401, 'unauthorized'),
      403,
      'The cluster prod does not allow Backstage to start team-a/web: unauthorized',
    ],
    [
      refused(404, 'virtualmachine.kubevirt.io "web" not found'),
      404,
      'virtualmachine.kubevirt.io "web" not found',
    ],
    [refused(500, 'etcd is tired'), 503, 'etcd is tired'],
    [
      new ClusterUnreachableError({ cluster: 'prod', reason: 'timed out' }),
      503,
      'It is not known whether the cluster will start team-a/web. Cluster prod does not answer: timed out',
    ],
  ])('hands on that it is refused: %s', async (error, expected, message) => {
    client.subresource.mockRejectedValue(error);
    const { status, body } = await post('start');
    expect(status).toBe(expected);
    expect(body.error.message).toContain(message);
  });
});
