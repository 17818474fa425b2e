import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import { createListRouter } from './createListRouter';
import { EntityCatalog } from './EntityCatalog';
import { ListStreams } from './ListStreams';
import { readVisibility } from './readVisibility';
import { RowStore } from './RowStore';
import { VisibilityCache } from './VisibilityCache';

/**
 * The list of all virtual machines, and what it needs.
 *
 * @returns its routes, and `close` for the end
 * @internal
 */
export function createList(options: {
  inventory: KubevirtInventory;
  catalog: CatalogService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  logger: LoggerService;
}): { router: Router; close(): void } {
  const entities = EntityCatalog.create(options);
  const rows = RowStore.create({ ...options, entities });
  const streams = ListStreams.create({ ...options, rows });
  const visibilities = VisibilityCache.create({
    read: credentials => readVisibility({ ...options, credentials }),
  });
  entities.subscribe(async entityRefs => {
    // First who may see them, then what there is to see.
    await visibilities.update(entityRefs);
    rows.update(entityRefs);
  });
  return {
    router: createListRouter({
      ...options,
      entities,
      rows,
      streams,
      visibilities,
    }),
    close() {
      streams.close();
      rows.stop();
      entities.stop();
    },
  };
}
