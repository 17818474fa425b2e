import { readFileSync } from 'node:fs';
import { readKubeconfig } from '../../testing/readKubeconfig';
import { startSimulator } from '../startSimulator';
import { readSimulateOptions, simulateUsage } from './readSimulateOptions';

/**
 * The command line of the simulator alone: plays parts on the cluster of a
 * kubeconfig until it is interrupted.
 *
 * @param args - the arguments without interpreter and script
 * @internal
 */
export async function simulate(args: string[]): Promise<void> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const read = readSimulateOptions(args, process.env);
  if (!read.ok) {
    say(`${read.reason}\n\n${simulateUsage}`);
    process.exit(2);
  }
  const { kubeconfig, ...options } = read.options;
  try {
    const simulator = await startSimulator({
      ...options,
      server: readKubeconfig(readFileSync(kubeconfig, 'utf8')),
      onError: (part, key, error) =>
        say(`${part} tries again with ${key}: ${error}`),
    });
    say(`Playing ${options.parts?.join(', ') ?? 'all parts'}; Ctrl+C ends it.`);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () =>
        simulator.stop().finally(() => process.exit(0)),
      );
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
