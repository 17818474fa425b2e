import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { audited } from '../audit/audited';
import { EntityCatalog } from './EntityCatalog';
import { inSlices } from './inSlices';
import { ListStreams } from './ListStreams';
import { RowStore } from './RowStore';
import { VisibilityCache } from './VisibilityCache';

const PATH = '/v1/virtual-machines';

/**
 * Every virtual machine that the caller may see: once, and as a stream of
 * server-sent events.
 *
 * @internal
 */
export function createListRouter(options: {
  inventory: KubevirtInventory;
  rows: RowStore;
  entities: EntityCatalog;
  streams: ListStreams;
  visibilities: VisibilityCache;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { inventory, rows, entities, streams, visibilities } = options;
  const { httpAuth, auditor } = options;
  const router = PromiseRouter();

  router.get(PATH, async (request, response) => {
    const event = { eventId: 'vm-fetch', request, meta: { queryType: 'list' } };
    const visibility = await audited(auditor, event, async () =>
      visibilities.get(await httpAuth.credentials(request)),
    );
    await entities.refresh();
    const items: string[] = [];
    for await (const identity of inSlices(rows.ordered())) {
      const row = rows.row(identity, visibility);
      if (row) {
        items.push(row);
      }
    }
    const clusters = JSON.stringify(inventory.clusters());
    response
      .type('application/json')
      .send(`{"items":[${items.join(',')}],"clusters":${clusters}}`);
  });

  router.get(`${PATH}/stream`, async (request, response) => {
    const event = {
      eventId: 'vm-fetch',
      request,
      meta: { queryType: 'stream-list' },
    };
    const credentials = await httpAuth.credentials(request);
    const visibility = await audited(auditor, event, () =>
      visibilities.get(credentials),
    );
    await entities.refresh();
    streams.open({
      response,
      visibility,
      recheck: async () => {
        await entities.refresh();
        return visibilities.get(credentials);
      },
      expiresAt: credentials.expiresAt,
    });
  });

  return router;
}
