import { ConfigReader } from '@backstage/config';
import { EntityProvider } from '@backstage/plugin-catalog-node';
import { virtualMachineEntityRef } from 'backstage-plugin-kubevirt-common';
import { readKubevirtProviderConfig } from '../../../plugins/catalog-backend-module-kubevirt/src/config';
import {
  KubevirtEntityProvider,
  MachineEntities,
} from '../../../plugins/catalog-backend-module-kubevirt/src/provider';
import { Child } from '../lib/Child';
import { costOf, medianCost, median } from '../lib/Cost';
import { quietLogger } from '../lib/quietLogger';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { startCatalog } from '../lib/startCatalog';
import { CLUSTER, startInventory } from '../lib/startInventory';
import { until } from '../lib/wait';

/**
 * Measures how long it takes until the catalog, which processes and stitches
 * as it does by default, shows every virtual machine; and then how long from
 * a change in the cluster until the catalog answers with it.
 */
const count = Number(process.argv[2] ?? 10_000);
const changes = Number(process.argv[3] ?? 11);

async function main() {
  const apiServer = Child.start('lib/apiServer', count);
  const { inventory, isComplete, stop } = startInventory(
    await apiServer.answer<string>('url'),
  );
  await until(isComplete);
  const provider = providerOf(inventory);
  const { auth, catalog, ...backend } = await startCatalog({
    providers: [provider],
    process: true,
  });
  const credentials = await auth.getOwnServiceCredentials();
  const shown = async () => {
    const { totalItems } = await catalog.queryEntities(
      { filter: { 'spec.type': 'virtual-machine' }, limit: 0 },
      { credentials },
    );
    return totalItems;
  };
  const all = await costOf(() =>
    until(async () => (await shown()) >= count, { everyMs: 500 }),
  );

  const seen: number[] = [];
  for (const identity of inventory.identities(CLUSTER)!.slice(0, changes)) {
    const ref = virtualMachineEntityRef(identity);
    const label = String(Date.now());
    const isShown = async () => {
      const entity = await catalog.getEntityByRef(ref, { credentials });
      return entity?.metadata.labels?.relabelled === label;
    };
    const { wall } = await costOf(() => {
      apiServer.send({ relabel: identity, label });
      return until(isShown, { everyMs: 20 });
    });
    seen.push(wall);
  }

  report({
    machines: count,
    untilAllAreShown: medianCost([all]),
    oneChangeUntilShownMs: {
      median: Math.round(median(seen)),
      longest: Math.round(Math.max(...seen)),
      changes: seen.length,
    },
  });
  provider.stop();
  await backend.stop();
  await stop();
  apiServer.stop();
}

function providerOf(
  inventory: ReturnType<typeof startInventory>['inventory'],
): EntityProvider & { stop(): void } {
  return KubevirtEntityProvider.create({
    cluster: CLUSTER,
    rejectRemovalsAbove: 1,
    inventory,
    machines: MachineEntities.create({
      cluster: CLUSTER,
      config: readKubevirtProviderConfig(new ConfigReader({})),
      inventory,
    }),
    readCatalogEntityRefs: async () => [],
    // The first comparison begins by itself; the next is hours away.
    taskRunner: { run: async () => {} },
    logger: quietLogger,
  });
}

run(main);
