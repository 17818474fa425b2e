import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, ResourceType } from 'backstage-plugin-kubevirt-node';
import { scaffolderOnCluster } from './__testUtils__/scaffolderOnCluster';
import { smallValues, withoutAgent } from './__testUtils__/smallValues';
import { createVmAction } from './actions/createVmAction';

// A cluster and a scaffolder are started.
jest.setTimeout(120_000);

describe('kubevirt:vm:create that comes to no end', () => {
  const env = scaffolderOnCluster();

  /** Runs the action; `before` comes before each object that it creates. */
  function createWith(
    before: (type: ResourceType, object: KubernetesObject) => Promise<void>,
    input: { name: string; values: JsonObject },
  ) {
    const client: KubernetesClient = new Proxy(env.scaffolder.client, {
      get(target, method: keyof KubernetesClient) {
        return async (...call: Parameters<KubernetesClient['create']>) => {
          const [type, object, options] = call;
          if (method === 'create' && !options?.dryRun) {
            await before(type, object);
          }
          return Reflect.apply(target[method], target, call);
        };
      },
    });
    const action = createVmAction({
      clusters: {
        list: async () => [{ name: 'sandbox', client }],
        get: async () => ({ name: 'sandbox', client }),
      },
      inventory: env.scaffolder.inventory,
      permissions: mockServices.permissions.mock({
        authorize: async () => [{ result: AuthorizeResult.ALLOW }],
      }),
      catalog: catalogServiceMock.mock(),
      auditor: mockServices.auditor.mock(),
    });
    return action.handler(
      createMockActionContext({
        input: { namespace: env.namespace, ...input },
      }),
    );
  }

  it('leaves nothing behind where it fails half-way', async () => {
    const before = await env.contents();
    const run = createWith(
      async ({ kind }) => {
        if (kind === 'Service') {
          throw new Error('the power went out');
        }
      },
      { name: 'half', values: smallValues },
    );
    await expect(run).rejects.toThrow(
      /the power went out\. What this run had written was removed again: VirtualMachine 'half'.*Secret 'half-cloudinit'/,
    );
    expect(await env.settled(before)).toEqual(before);
  });

  it('takes back what it made where the task is cancelled before the guest runs', async () => {
    const before = await env.contents();
    const id = await env.scaffolder.start({
      namespace: env.namespace,
      name: 'cancelled',
      values: {
        ...smallValues,
        nodeSelector: { 'example.com/nowhere': 'yes' },
      },
      wait: 'running',
    });
    await env.scaffolder.said(id, 'Status: ');
    await env.scaffolder.cancel(id);
    await env.scaffolder.said(
      id,
      /The task was cancelled\. What this run had written was removed again: Service 'cancelled'.*VirtualMachine 'cancelled'/,
    );
    expect(await env.settled(before)).toEqual(before);
  });

  it('leaves a guest that runs where the task is cancelled', async () => {
    const id = await env.scaffolder.start({
      namespace: env.namespace,
      name: 'works',
      values: { ...smallValues, cloudInit: { userData: withoutAgent } },
      wait: 'agent',
    });
    await env.scaffolder.said(id, 'Status: Running');
    await env.scaffolder.cancel(id);
    await env.scaffolder.said(
      id,
      /The guest runs already, so|agent is connected/,
    );
    expect(await env.contents()).toContain('VirtualMachine/works');
  });

  it('leaves alone what takes the name while the cluster checks it', async () => {
    const run = createWith(
      async (type, { metadata }) => {
        if (type.kind === 'Secret') {
          await env.scaffolder.client.create(type, {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { namespace: env.namespace, name: metadata?.name },
          });
        }
      },
      {
        name: 'race',
        values: { ...smallValues, cloudInit: { userData: withoutAgent } },
      },
    );
    await expect(run).rejects.toThrow(
      /Secret 'race-cloudinit' .* was made by somebody else while/,
    );
    expect(await env.contents()).toEqual(
      expect.arrayContaining(['Secret/race-cloudinit']),
    );
    expect(await env.contents()).not.toContain('VirtualMachine/race');
  });
});
