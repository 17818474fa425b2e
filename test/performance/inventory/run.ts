import { round } from '../lib/Cost';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { startCluster } from '../lib/startCluster';
import { CLUSTER } from '../lib/startInventory';
import { Turns } from '../lib/Turns';
import { sleep, until } from '../lib/wait';

/**
 * Measures the inventory with many virtual machines: how long the first list
 * takes and the process is kept busy at a stretch, what is kept in memory,
 * what reading one machine costs, and how it keeps up with changes.
 */
const count = Number(process.argv[2] ?? 10_000);
const perSecond = 1_000;
const seconds = Number(process.argv[3] ?? 30);

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] * 100) / 100
  );
}

async function main() {
  const { apiServer, inventory, isComplete, stop } = await startCluster(count);

  global.gc?.();
  const before = process.memoryUsage();
  const whileSyncing = Turns.start();
  let peak = before.rss;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);

  const begun = performance.now();
  await until(isComplete);
  const syncMs = Math.round(performance.now() - begun);
  const identities = inventory.identities(CLUSTER)!;
  const syncTurnsMs = whileSyncing.stop();
  global.gc?.();
  const after = process.memoryUsage();

  const reads: number[] = [];
  for (let index = 0; index < 20_000; index++) {
    const identity = identities[(index * 7919) % identities.length];
    const start = performance.now();
    inventory.objects(identity);
    reads.push(performance.now() - start);
  }

  const lags: number[] = [];
  let last: string | undefined;
  inventory.subscribe(change => {
    if (change.type === 'changed') {
      const [instance] =
        inventory.objects(change.identity)?.virtualMachineInstances ?? [];
      const [n, sentAt] = instance?.status?.reason?.split(' ') ?? [];
      lags.push(Date.now() - Number(sentAt));
      last = n;
    }
  });
  const settled = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const whileChanging = Turns.start();
  const sent = await apiServer.ask<number>({ perSecond, seconds }, 'sent');
  await sleep(1_000);
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(sampler);

  global.gc?.();
  report({
    machines: identities.length,
    objectsOfOne: Object.fromEntries(
      Object.entries(inventory.objects(identities[0])!).map(([kind, list]) => [
        kind,
        list.length,
      ]),
    ),
    syncMs,
    syncTurnsMs,
    heapMB: megabytes(after.heapUsed - before.heapUsed),
    heapPerMachineKB:
      Math.round((after.heapUsed - before.heapUsed) / identities.length / 10) /
      100,
    rssBeforeMB: megabytes(before.rss),
    rssPeakMB: megabytes(peak),
    readOneMs: { p50: percentile(reads, 0.5), p95: percentile(reads, 0.95) },
    changes: {
      sent,
      told: lags.length,
      lastIsKnown: last === String(sent - 1),
      lagMs: { p50: percentile(lags, 0.5), p95: percentile(lags, 0.95) },
      turnsMs: whileChanging.stop(),
      percentOfACore: round((user + system) / 1e4 / (seconds + 1)),
      rssGrowthMB: megabytes(process.memoryUsage().rss - settled),
      heapGrowthMB: megabytes(process.memoryUsage().heapUsed - after.heapUsed),
    },
  });
  await stop();
}

run(main);
