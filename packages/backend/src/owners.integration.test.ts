import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import searchPlugin from '@backstage/plugin-search-backend';
import { backendOnCluster, eventually } from '@internal/test-utils';
import catalogModuleKubevirt from 'backstage-plugin-catalog-backend-module-kubevirt';
import kubevirtPlugin from 'backstage-plugin-kubevirt-backend';
import {
  VirtualMachineListEvent,
  VirtualMachineListResponse,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import searchModuleKubevirt from 'backstage-plugin-search-backend-module-kubevirt';
import request from 'supertest';

// A cluster and a backend are started, and the catalog and the index filled.
jest.setTimeout(120_000);

const JANE = 'user:default/jane';
const TOM = 'user:default/tom';

/** People read what they own, and do with it what they want. */
const ownersPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'owners',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          async handle({ permission }, user) {
            return isResourcePermission(permission, 'catalog-entity')
              ? createCatalogConditionalDecision(
                  permission,
                  catalogConditions.isEntityOwner({
                    claims: user?.info.ownershipEntityRefs ?? [],
                  }),
                )
              : { result: AuthorizeResult.ALLOW };
          },
        });
      },
    });
  },
});

/**
 * The mock of tokens forgets which plugin represents a person; the permission
 * framework tells its conditions, and applies them, for plugins only.
 */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { metadata: coreServices.pluginMetadata },
  factory({ metadata }) {
    const pluginId = metadata.getId();
    const auth = mockServices.auth({ pluginId });
    const getToken = auth.getPluginRequestToken.bind(auth);
    jest
      .spyOn(auth, 'getPluginRequestToken')
      .mockImplementation(async options => {
        const { onBehalfOf } = options;
        return auth.isPrincipal(onBehalfOf, 'user')
          ? {
              token: mockCredentials.user.token(
                onBehalfOf.principal.userEntityRef,
                { actor: { subject: `plugin:${pluginId}` } },
              ),
            }
          : getToken(options);
      });
    return auth;
  },
});

const machine = (namespace: string, name: string, owner: string) => ({
  apiVersion: 'kubevirt.io/v1' as const,
  kind: 'VirtualMachine' as const,
  metadata: { namespace, name, annotations: { 'backstage.io/owner': owner } },
  spec: {
    runStrategy: 'Always' as const,
    template: {
      spec: {
        domain: {
          devices: { disks: [{ name: 'root', disk: { bus: 'virtio' } }] },
          resources: { requests: { memory: '128Mi' } },
        },
        volumes: [
          { name: 'root', containerDisk: { image: 'example.com/disk:1' } },
        ],
      },
    },
  },
});

describe('the backend where people may see only what they own', () => {
  const often = { frequency: { seconds: 2 }, timeout: { minutes: 1 } };
  const env = backendOnCluster({
    features: [
      catalogPlugin,
      catalogModuleKubevirt,
      kubevirtPlugin,
      searchPlugin,
      searchModuleKubevirt,
      permissionPlugin,
      ownersPolicy,
      authWithActors,
      permissionsServiceFactory,
      schedulerServiceFactory,
      permissionsRegistryServiceFactory,
    ],
    config: {
      permission: { enabled: true },
      search: { collators: { kubevirt: { schedule: often } } },
    },
  });
  let client: KubernetesClient;
  let cluster: string;
  let namespace: string;

  const create = (name: string, owner: string) =>
    client.create(resources.virtualMachines, machine(namespace, name, owner));

  beforeAll(async () => {
    ({ namespace } = env);
    ({ client, name: cluster } = env.cluster);
    await create('janes', JANE);
    await create('toms', TOM);
  });

  const as = (user: string) => ({
    authorization: mockCredentials.user.header(user),
  });

  async function listed(user: string): Promise<string[]> {
    const { body } = await request(env.backend.server)
      .get('/api/kubevirt/v1/virtual-machines')
      .set(as(user))
      .expect(200);
    return (body as VirtualMachineListResponse).items.map(({ name }) => name);
  }

  async function found(user: string): Promise<string[]> {
    const { body } = await request(env.backend.server)
      .get('/api/search/query')
      .query({ term: namespace, types: ['virtual-machine'] })
      .set(as(user))
      .expect(200);
    return body.results.map(
      ({ document }: { document: { name: string } }) => document.name,
    );
  }

  const act = (user: string, name: string, action: string) =>
    request(env.backend.server)
      .post(
        `/api/kubevirt/v1/virtual-machines/${cluster}/${namespace}/${name}/actions/${action}`,
      )
      .set(as(user))
      .send({});

  it('lists to each what is theirs', async () => {
    await eventually(async () => expect(await listed(JANE)).toEqual(['janes']));
    await eventually(async () => expect(await listed(TOM)).toEqual(['toms']));
  });

  it('streams to each what is theirs, also a machine that comes, soon', async () => {
    const leave = new AbortController();
    // Half of the time after which a stream asks anew what may be seen.
    const signal = AbortSignal.any([leave.signal, AbortSignal.timeout(15_000)]);
    const response = await fetch(
      `http://localhost:${env.backend.server.port()}/api/kubevirt/v1/virtual-machines/stream`,
      { headers: as(JANE), signal },
    );
    const seen = new Set<string>();
    await create('toms-new', TOM);
    await create('janes-new', JANE);
    let text = '';
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, data] = /^data: (.*)$/m.exec(block) ?? [];
        const event: VirtualMachineListEvent = data ? JSON.parse(data) : {};
        event.items?.forEach(({ name }) => seen.add(name));
      }
      if (seen.has('janes-new')) {
        break;
      }
    }
    leave.abort();
    expect([...seen].sort()).toEqual(['janes', 'janes-new']);
  });

  it('finds for each what is theirs', async () => {
    await eventually(async () =>
      expect((await found(TOM)).sort()).toEqual(['toms', 'toms-new']),
    );
    expect((await found(JANE)).sort()).toEqual(['janes', 'janes-new']);
  });

  it('lets each act on what is theirs alone', async () => {
    // As if it were not there: its existence is not told either.
    expect((await act(JANE, 'toms', 'stop')).status).toBe(404);
    expect((await act(JANE, 'toms', 'delete')).status).toBe(404);
    const toms = await client.get(resources.virtualMachines, {
      namespace,
      name: 'toms',
    });
    expect(toms).toMatchObject({ spec: { runStrategy: 'Always' } });
    expect(toms.metadata?.deletionTimestamp).toBeUndefined();
    expect((await act(JANE, 'janes', 'delete')).status).toBe(202);
  });
});
