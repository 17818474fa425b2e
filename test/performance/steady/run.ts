import { Child } from '../lib/Child';
import { round } from '../lib/Cost';
import { report } from '../lib/report';
import { run } from '../lib/run';
import { TurnLengths } from '../lib/Turns';
import { sleep } from '../lib/wait';

/**
 * Measures what goes on for ever, in three processes that watch one API server
 * at the same time: one that only reads its watches and parses their lines,
 * one with the inventory, one with the inventory and the entity provider. What
 * one takes more than the one before is the part that it has more. Then how
 * long the last one is kept busy at a stretch.
 */
const count = Number(process.argv[2] ?? 10_000);
const perSecond = Number(process.argv[3] ?? 10);
const seconds = Number(process.argv[4] ?? 60);
const roles = ['watch', 'inventory', 'provider'] as const;

async function main() {
  const apiServer = Child.start('lib/apiServer', count);
  const url = await apiServer.answer<string>('url');
  const workers = new Map(
    roles.map(role => [role, Child.start('steady/worker', role, url)]),
  );
  const all = [...workers.values()];
  await Promise.all(all.map(worker => worker.answer('ready')));
  // So that what is measured is not the compiler of the engine.
  await apiServer.ask({ perSecond: 500, seconds: 4 }, 'sent');
  await sleep(3_000);

  const idle = await measure(() => sleep(20_000));
  const changing = await measure(() =>
    apiServer.ask({ perSecond, seconds }, 'sent'),
  );
  // Apart, because looking takes some of a core as well.
  const provider = workers.get('provider')!;
  provider.send({ look: true });
  await apiServer.ask({ perSecond, seconds: 20 }, 'sent');
  const told = provider.answer<TurnLengths>('turns');
  const mutations = await provider.ask<number>({ tell: true }, 'mutations');

  async function measure(work: () => Promise<unknown>) {
    all.forEach(worker => worker.send({ begin: true }));
    await work();
    const percents = await Promise.all(
      all.map(worker => worker.ask<number>({ end: true }, 'percent')),
    );
    return percents;
  }

  report({
    machines: count,
    statusChangesPerSecond: perSecond,
    entityMutations: mutations,
    turnsMs: await told,
    percentOfACore: {
      idle: parts(idle),
      changing: parts(changing),
    },
  });
  all.forEach(worker => worker.stop());
  apiServer.stop();
}

function parts([watch, inventory, provider]: number[]) {
  return {
    all: provider,
    watchAndParse: watch,
    inventory: round(inventory - watch),
    provider: round(provider - inventory),
  };
}

run(main);
