import { Entity } from '@backstage/catalog-model';
import { virtualMachineEntityRef } from 'backstage-plugin-kubevirt-common';
import { Connected } from '../lib/Connected';
import { costOf, median, medianCost } from '../lib/Cost';
import { entityProvider, machineEntities } from '../lib/ours';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { startCatalog } from '../lib/startCatalog';
import { startCluster } from '../lib/startCluster';
import { CLUSTER } from '../lib/startInventory';
import { until } from '../lib/wait';

/**
 * Measures how long it takes from a change in the cluster until the catalog,
 * which processes and stitches, answers with it; beside the delta of a bare
 * provider, of which all the time is the catalog's own. First while the
 * catalog still processes all virtual machines for the first time, which it
 * does in the order of their coming; then when it has.
 */
const count = Number(process.argv[2] ?? 10_000);
const changes = Number(process.argv[3] ?? 11);

async function main() {
  const { apiServer, inventory, isComplete, stop } = await startCluster(count);
  await until(isComplete);
  const provider = entityProvider(inventory);
  const bare = Connected.create('bare');
  const { auth, catalog, ...backend } = await startCatalog({
    providers: [provider, bare],
    // As the module's README advises for so many.
    processingInterval: { minutes: 30 },
  });
  const credentials = await auth.getOwnServiceCredentials();
  const { entity } = machineEntities(inventory).get(
    inventory.identities(CLUSTER)![0],
  )!;
  let changed = 0;

  const shown = async () => {
    const { totalItems } = await catalog.queryEntities(
      { filter: { 'spec.type': 'virtual-machine' }, limit: 0 },
      { credentials },
    );
    return totalItems;
  };
  const untilShown = async (ref: string, label: string) =>
    until(
      async () => {
        const answer = await catalog.getEntityByRef(ref, { credentials });
        return answer?.metadata.labels?.relabelled === label;
      },
      { everyMs: 20 },
    );
  const ours = async (name: string) => {
    const label = `${++changed}`;
    const namespace = `team-${name.length % 7}`;
    apiServer.send({ put: name, label });
    await untilShown(
      virtualMachineEntityRef({ cluster: CLUSTER, namespace, name }),
      label,
    );
  };
  const bares = async (name: string) => {
    const label = `${++changed}`;
    const metadata = {
      ...entity.metadata,
      name,
      labels: { relabelled: label },
    };
    const added: Entity = { ...entity, metadata };
    await bare.connection.applyMutation({
      type: 'delta',
      added: [{ entity: added }],
      removed: [],
    });
    await untilShown(`resource:${metadata.namespace}/${name}`, label);
  };

  let first: { ours: number; bare: number } | undefined;
  const all = await costOf(async () => {
    await until(async () => (await shown()) >= count / 4, { everyMs: 500 });
    const [our, bareOne] = await Promise.all([
      costOf(() => ours('new')),
      costOf(() => bares('bare')),
    ]);
    first = { ours: Math.round(our.wall), bare: Math.round(bareOne.wall) };
    await until(async () => (await shown()) >= count + 2, { everyMs: 500 });
  });

  const seen = { ours: [] as number[], bare: [] as number[] };
  for (let index = 0; index < changes; index++) {
    seen.ours.push((await costOf(() => ours(`vm-${index}`))).wall);
    seen.bare.push((await costOf(() => bares('bare'))).wall);
  }
  const inShort = (milliseconds: number[]) => ({
    median: Math.round(median(milliseconds)),
    longest: Math.round(Math.max(...milliseconds)),
  });

  report({
    machines: count,
    untilAllAreShown: medianCost([all]),
    newWhileTheFirstAreProcessedMs: first,
    oneChangeUntilShownMs: {
      ours: inShort(seen.ours),
      bare: inShort(seen.bare),
      changes,
    },
  });
  provider.stop();
  await backend.stop();
  await stop();
}

run(main);
