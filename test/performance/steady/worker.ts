import { resources } from 'backstage-plugin-kubevirt-node';
import { request } from 'undici';
import { resourcePath } from '../../../plugins/kubevirt-node/src/client/resourcePath';
import { LineSplitter } from '../../../plugins/kubevirt-node/src/reflector/LineSplitter';
import { percentOfACore } from '../lib/Cost';
import { entityProvider } from '../lib/ours';
import { startInventory } from '../lib/startInventory';
import { Turns } from '../lib/Turns';
import { until } from '../lib/wait';

/** Follows an API server in one of three ways; measures itself when told to. */
const [, , role, url] = process.argv;
let mutations = 0;
let turns: Turns | undefined;
let begun = { wall: 0, cpu: process.cpuUsage() };

async function watchOnly(): Promise<void> {
  const { body } = await request(
    `${url}${resourcePath(resources.virtualMachineInstances)}?limit=1`,
  );
  const { metadata } = (await body.json()) as {
    metadata: { resourceVersion: string };
  };
  for (const type of Object.values(resources)) {
    void follow(resourcePath(type), metadata.resourceVersion);
  }
}

async function follow(path: string, version: string): Promise<void> {
  const { body } = await request(
    `${url}${path}?watch=true&resourceVersion=${version}`,
    { bodyTimeout: 0 },
  );
  const splitter = LineSplitter.create(2 ** 24);
  for await (const chunk of body) {
    splitter.split(chunk).forEach(line => JSON.parse(line.toString('utf8')));
  }
}

async function withInventory(): Promise<void> {
  const { inventory, isComplete } = startInventory(url);
  if (role === 'provider') {
    const provider = entityProvider(inventory);
    let isFilled = false;
    await provider.connect({
      applyMutation: async ({ type }) => {
        isFilled ||= type === 'full';
        mutations += type === 'delta' ? 1 : 0;
      },
      refresh: async () => {},
    });
    await until(() => isFilled);
  }
  await until(isComplete);
}

process.on('message', order => {
  if (typeof order !== 'object' || order === null) {
    return;
  }
  if ('begin' in order) {
    // What the start and the warming up left is not of the steady state.
    global.gc?.();
    begun = { wall: performance.now(), cpu: process.cpuUsage() };
  } else if ('end' in order) {
    const { user, system } = process.cpuUsage(begun.cpu);
    const cost = {
      wall: performance.now() - begun.wall,
      cpu: (user + system) / 1e3,
    };
    process.send?.({ percent: percentOfACore(cost) });
  } else if ('look' in order) {
    turns = Turns.start();
  } else if ('tell' in order) {
    process.send?.({ mutations, turns: turns?.stop() });
  }
});

// Whatever became of the parent.
process.on('disconnect', () => process.exit());

(role === 'watch' ? watchOnly() : withInventory()).then(
  () => process.send?.({ ready: true }),
  error => {
    throw error;
  },
);
