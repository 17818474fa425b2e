import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { JsonObject } from '@backstage/types';
import {
  kubevirtClustersServiceRef,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import request from 'supertest';
import catalogModuleKubevirt from '..';
import { fakeClusters } from './fakeClusters';
import { FakeInventory } from './FakeInventory';

/**
 * Starts a catalog that follows one cluster.
 *
 * @param options.database - the configuration `backend.database`; catalogs
 *   with the same one are replicas, or the same catalog before and after a
 *   restart
 * @param options.catalog - the configuration `catalog`
 */
export function startCatalog(options: {
  inventory: FakeInventory;
  database: JsonObject;
  cluster?: string;
  catalog?: JsonObject;
}): Promise<TestBackend> {
  const { inventory, database, cluster = 'prod', catalog = {} } = options;
  return startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleKubevirt,
      mockServices.rootConfig.factory({
        data: { backend: { database }, catalog },
      }),
      createServiceFactory({
        service: kubevirtInventoryServiceRef,
        deps: {},
        factory: () => inventory,
      }),
      createServiceFactory({
        service: kubevirtClustersServiceRef,
        deps: {},
        factory: () => fakeClusters(cluster),
      }),
    ],
  });
}

/**
 * The entities of virtual machines that a catalog has.
 *
 * @returns `namespace/name` of each, sorted
 */
export async function entityRefs({ server }: TestBackend): Promise<string[]> {
  const { body } = await request(server)
    .get('/api/catalog/entities')
    .query({ filter: 'spec.type=virtual-machine' })
    .expect(200);
  return body
    .map(({ metadata }: Entity) => `${metadata.namespace}/${metadata.name}`)
    .sort();
}
