import { ChildProcess, fork } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { resolve } from 'node:path';
import { ClusterTransport } from '../../../plugins/kubevirt-node/src/client/ClusterTransport';
import { anonymousCredentials } from '../../../plugins/kubevirt-node/src/credentials';
import { DefaultKubevirtInventory } from '../../../plugins/kubevirt-node/src/inventory/DefaultKubevirtInventory';

/**
 * Measures the inventory with many virtual machines: how long the first list
 * takes, what is kept in memory, what reading one machine costs, and how it
 * keeps up with changes. Run with
 * `node --expose-gc --import tsx test/performance/inventory/run.ts 10000`.
 */
const count = Number(process.argv[2] ?? 10_000);
const perSecond = 1_000;
const seconds = 10;

const silent = () => {};
const logger = {
  error: console.error,
  warn: silent,
  info: silent,
  debug: silent,
  child: () => logger,
};

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise(resolveMessage =>
    child.once('message', value => resolveMessage(value as T)),
  );
}

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
  const child = fork(resolve(__dirname, 'apiServer.ts'), [String(count)], {
    execArgv: ['--import', 'tsx'],
  });
  const { url } = await message<{ url: string }>(child);
  const transport = ClusterTransport.create({
    connection: { name: 'test', url, credentials: anonymousCredentials() },
  });
  const inventory = DefaultKubevirtInventory.create({
    clusters: [{ name: 'test', transport }],
    logger,
    maxStartDelayMs: 0,
  });

  global.gc?.();
  const before = process.memoryUsage();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  let peak = before.rss;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);

  const begun = performance.now();
  inventory.clusters();
  while (!inventory.identities('test')) {
    await new Promise(resolveWait => setTimeout(resolveWait, 10));
  }
  const syncMs = Math.round(performance.now() - begun);
  const identities = inventory.identities('test')!;
  const blockMs = Math.round(loop.max / 1e6);
  global.gc?.();
  const after = process.memoryUsage();

  const reads: number[] = [];
  for (let index = 0; index < 20_000; index++) {
    const identity = identities[(index * 7919) % identities.length];
    const start = performance.now();
    inventory.objects(identity);
    reads.push(performance.now() - start);
  }

  loop.reset();
  const lags: number[] = [];
  let last: string | undefined;
  inventory.subscribe(change => {
    if (change.type === 'changed') {
      const [instance] =
        inventory.objects(change.identity)?.virtualMachineInstances ?? [];
      const { sentAt, n } = instance?.metadata?.annotations ?? {};
      lags.push(Date.now() - Number(sentAt));
      last = n;
    }
  });
  const cpu = process.cpuUsage();
  child.send({ perSecond, seconds });
  const { sent } = await message<{ sent: number }>(child);
  await new Promise(resolveWait => setTimeout(resolveWait, 1_000));
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(sampler);

  console.log({
    node: process.version,
    machines: identities.length,
    objectsOfOne: Object.fromEntries(
      Object.entries(inventory.objects(identities[0])!).map(([kind, list]) => [
        kind,
        list.length,
      ]),
    ),
    syncMs,
    longestBlockWhileSyncingMs: blockMs,
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
      loopDelayP99Ms: Math.round(loop.percentile(99) / 1e5) / 10,
      cpuShare: Math.round((user + system) / 1e4 / (seconds + 1)) / 100,
    },
  });
  inventory.stop();
  await transport.close();
  child.kill();
}

void main();
