import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { localDir, root } from './paths.mjs';
import { start } from './processes.mjs';
import { Sentence, step } from './say.mjs';
import { until } from './until.mjs';

/**
 * Plays parts of KubeVirt and Kubernetes that a cluster lacks, until all
 * processes are stopped.
 *
 * @param {NodeJS.ProcessEnv} env from `setUp`
 * @param {{ kubeconfig: string, simulate: string[], speed?: number }} options which
 *   cluster, which parts (none play nothing), and how many simulated seconds
 *   pass in one
 * @throws {Sentence} where the simulator ends by itself
 */
export async function playParts(env, { kubeconfig, simulate, speed = 1 }) {
  if (simulate.length === 0) return;
  await step(`Playing ${simulate.join(', ')}`, async () => {
    const simulator = start(
      'node',
      [
        resolve(root, 'packages/sandbox-cluster/bin/simulate.js'),
        ...['--kubeconfig', kubeconfig, '--parts', simulate.join(',')],
        ...['--speed', String(speed)],
      ],
      { env, log: resolve(localDir, 'logs/simulator.log') },
    );
    const ended = simulator.exited.then(how => {
      throw new Sentence(
        `The simulator ended (${how}). It said:\n${simulator.tail()}`,
      );
    });
    await Promise.race([
      until(
        () => existsSync(simulator.log) && simulator.tail().includes('Playing'),
      ),
      ended,
    ]);
  });
}
