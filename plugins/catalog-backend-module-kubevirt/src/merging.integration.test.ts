import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { eventually } from '@internal/test-utils';
import {
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import { fakeClusters } from './__testUtils__/fakeClusters';
import { FakeInventory } from './__testUtils__/FakeInventory';
import { ingestedEntities } from './__testUtils__/ingestedEntities';
import catalogModuleKubevirt from '.';

// A catalog of its own is started for each test.
jest.setTimeout(60_000);

const entityFile = ({
  kind = 'Resource',
  name = 'web.prod',
  namespace = 'team-a',
  annotations = {},
  spec = {},
}: {
  kind?: string;
  name?: string;
  namespace?: string;
  annotations?: Record<string, string>;
  spec?: object;
}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace, annotations, tags: ['written'] },
  spec: { type: 'virtual-machine', owner: 'group:default/team-b', ...spec },
});

const ofWeb = {
  'kubevirt.io/cluster': 'prod',
  'kubevirt.io/namespace': 'team-a',
  'kubevirt.io/vm': 'web',
};

describe('catalogModuleKubevirt beside entities from elsewhere', () => {
  const directory = createMockDirectory();
  let backend: TestBackend;
  let inventory: FakeInventory;
  let elsewhere: EntityProviderConnection;

  /** Registers a catalog-info file, as the catalog does with locations. */
  async function register(...entities: object[]) {
    directory.setContent({
      'catalog-info.yaml': entities
        .map(it => JSON.stringify(it))
        .join('\n---\n'),
    });
    const target = directory.resolve('catalog-info.yaml');
    const location = `file:${directory.resolve('.')}`;
    await elsewhere.applyMutation({
      type: 'full',
      entities: [
        {
          locationKey: location,
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Location',
            metadata: {
              name: `location-${entities.length}`,
              annotations: {
                'backstage.io/managed-by-location': location,
                'backstage.io/managed-by-origin-location': location,
              },
            },
            spec: { type: 'file', target },
          },
        },
      ],
    });
  }

  /**
   * Starts a catalog.
   *
   * @param seconds - after which it processes an entity again by itself, and
   *   the provider compares everything
   */
  async function start(seconds: { processing: number; comparison: number }) {
    inventory = FakeInventory.create({ cluster: 'prod' });
    const locations = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'locations',
      register(env) {
        env.registerInit({
          deps: { processing: catalogProcessingExtensionPoint },
          async init({ processing }) {
            processing.addEntityProvider({
              getProviderName: () => 'locations',
              connect: async connection => {
                elsewhere = connection;
              },
            });
          },
        });
      },
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleKubevirt,
        locations,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: seconds.processing },
              rules: [
                { allow: ['Component', 'Resource', 'System', 'Location'] },
              ],
              providers: {
                kubevirt: {
                  schedule: {
                    frequency: { seconds: seconds.comparison },
                    timeout: { seconds: 30 },
                  },
                },
              },
            },
            kubernetesIngestor: {
              components: {
                customWorkloadTypes: [
                  { group: 'kubevirt.io', plural: 'virtualmachines' },
                ],
              },
            },
          },
        }),
        createServiceFactory({
          service: kubevirtInventoryServiceRef,
          deps: {},
          factory: () => inventory,
        }),
        createServiceFactory({
          service: kubevirtClustersServiceRef,
          deps: {},
          factory: () => fakeClusters('prod'),
        }),
      ],
    });
  }

  afterEach(async () => {
    await backend.stop();
  });

  const getEntity = async (ref = 'resource/team-a/web.prod') =>
    (
      await request(backend.server)
        .get(`/api/catalog/entities/by-name/${ref}`)
        .expect(200)
    ).body as Entity;

  const refs = async () => {
    const { body } = await request(backend.server)
      .get('/api/catalog/entities')
      .query({ filter: 'spec.type=virtual-machine' });
    return (body as Entity[]).map(
      ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
    );
  };

  const putWeb = () =>
    inventory.put('web', {
      uid: 'b7f6',
      labels: { app: 'shop' },
      annotations: {
        'backstage.io/owner': 'team-a',
        'kubernetes.io/description': 'Sells things',
      },
    });

  const expectMerged = () =>
    eventually(async () => {
      expect(await getEntity()).toMatchObject({
        metadata: {
          title: 'web',
          description: 'Sells things',
          tags: ['written', 'kubevirt', 'prod'],
          labels: { app: 'shop' },
          annotations: {
            ...ofWeb,
            'kubevirt.io/uid': 'b7f6',
            'kubevirt.io/merged': 'true',
            'backstage.io/managed-by-location': expect.stringMatching(/^file:/),
          },
        },
        spec: { owner: 'group:default/team-b', lifecycle: 'production' },
      });
      expect(await refs()).toEqual(['team-a/web.prod']);
    }, 20_000);

  const expectOwner = (owner: string) =>
    eventually(async () => {
      expect((await getEntity()).spec?.owner).toBe(`group:default/${owner}`);
    }, 20_000);

  it('brings a change to a written entity at once, and not when all is compared again', async () => {
    await start({ processing: 3_600, comparison: 3_600 });
    putWeb();
    inventory.setState('connected');
    await expectOwner('team-a');
    await register(entityFile({ spec: { lifecycle: 'production' } }));
    await expectOwner('team-b');

    inventory.put('web', { labels: { app: 'other' } });
    await eventually(async () => {
      expect((await getEntity()).metadata.labels).toEqual({ app: 'other' });
    }, 10_000);
  });

  describe('which the catalog processes often', () => {
    beforeEach(() => start({ processing: 2, comparison: 1 }));

    it('completes an entity that was in a file before the VM was there', async () => {
      await register(
        entityFile({ annotations: ofWeb, spec: { lifecycle: 'production' } }),
      );
      await expectOwner('team-b');
      putWeb();
      inventory.setState('connected');
      await expectMerged();
      expect(await refs()).toHaveLength(1);
    });

    it('lets an entity from a file take the place of its own, and follows the VM', async () => {
      putWeb();
      inventory.setState('connected');
      await expectOwner('team-a');
      await register(entityFile({ spec: { lifecycle: 'production' } }));
      await expectMerged();

      inventory.put('web', { labels: { app: 'other' } });
      await eventually(async () => {
        expect((await getEntity()).metadata.labels).toEqual({ app: 'other' });
      }, 20_000);
      inventory.remove('web', { deleted: true });
      await eventually(async () => {
        expect((await getEntity()).metadata.labels ?? {}).toEqual({});
      }, 20_000);
    });

    it('has an entity of its own again when the file loses its one', async () => {
      putWeb();
      inventory.setState('connected');
      await register(entityFile({ spec: { lifecycle: 'production' } }));
      await expectMerged();
      await elsewhere.applyMutation({ type: 'full', entities: [] });
      await eventually(async () => {
        // In a backend the schedule does it.
        inventory.setState('connected');
        expect((await getEntity()).spec?.owner).toBe('group:default/team-a');
      }, 20_000);
    });

    it('refuses a second entity that stands for the VM under another name', async () => {
      putWeb();
      inventory.setState('connected');
      const marker = entityFile({
        name: 'marker',
        namespace: 'default',
        spec: { type: 'database' },
      });
      await register(
        entityFile({ name: 'shop', namespace: 'default', annotations: ofWeb }),
        marker,
      );
      await eventually(async () => {
        await getEntity('resource/default/marker');
        expect(await refs()).toEqual(['team-a/web.prod']);
      }, 20_000);
    });

    it.each(['component', 'resource'] as const)(
      'refuses what kubernetes-ingestor makes of a VM as a %s, and nothing else of it',
      async kind => {
        inventory.put('vm-0', { namespace: 'team-4' });
        inventory.setState('connected');
        await elsewhere.applyMutation({
          type: 'delta',
          added: [ingestedEntities[kind], ingestedEntities.system].map(
            entity => ({
              entity,
              locationKey: 'provider:KubernetesEntityProvider',
            }),
          ),
          removed: [],
        });
        await eventually(async () => {
          await getEntity('system/default/team-4');
          await getEntity('resource/team-4/vm-0.prod');
        }, 20_000);
        await request(backend.server)
          .get(`/api/catalog/entities/by-name/${kind}/default/vm-0`)
          .expect(404);
        expect(await refs()).toEqual(['team-4/vm-0.prod']);
      },
    );

    it('relates a VM and the Component that it runs, whichever of them says so', async () => {
      inventory.put('db', { labels: { 'backstage.io/component': 'shop' } });
      putWeb();
      inventory.setState('connected');
      await register(
        entityFile({
          kind: 'Component',
          name: 'shop',
          namespace: 'default',
          annotations: ofWeb,
          spec: { type: 'service', lifecycle: 'production' },
        }),
      );
      await eventually(async () => {
        const { relations } = await getEntity('component/default/shop');
        expect(relations).toEqual(
          expect.arrayContaining([
            { type: 'dependsOn', targetRef: 'resource:team-a/db.prod' },
            { type: 'dependsOn', targetRef: 'resource:team-a/web.prod' },
          ]),
        );
        for (const name of ['db', 'web']) {
          const vm = await getEntity(`resource/team-a/${name}.prod`);
          expect(vm.relations).toContainEqual({
            type: 'dependencyOf',
            targetRef: 'component:default/shop',
          });
        }
      }, 20_000);
    });
  });
});
