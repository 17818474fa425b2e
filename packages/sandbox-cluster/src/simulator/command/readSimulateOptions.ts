import { parseArgs } from 'node:util';
import { SimulatorPart, SimulatorSettings } from '../SimulatorSettings';

/** @internal */
export const simulateUsage = `Usage: simulate [options]

Plays parts of a cluster with KubeVirt that a real API server lacks, as a
client of it, and acts as KubeVirt's service accounts.

  --kubeconfig FILE   the cluster; $KUBECONFIG where left out
  --parts A,B,…       virt-controller, virt-handler, kubelet, cdi, guest;
                      all of them where left out
  --speed N           how many times faster than in life (default 1)
  --no-impersonate    write as the kubeconfig's user`;

/**
 * What to play, and where.
 *
 * @internal
 */
export interface SimulateOptions extends SimulatorSettings {
  kubeconfig: string;
  impersonate: boolean;
}

/**
 * Reads the command line of the simulator.
 *
 * @returns the options, or what is wrong with them in one sentence
 * @internal
 */
export function readSimulateOptions(
  args: string[],
  env: { KUBECONFIG?: string },
): { ok: true; options: SimulateOptions } | { ok: false; reason: string } {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        kubeconfig: { type: 'string' },
        parts: { type: 'string' },
        speed: { type: 'string', default: '1' },
        impersonate: { type: 'boolean', default: true },
      },
    }));
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
  const { kubeconfig = env.KUBECONFIG, parts, speed, impersonate } = values;
  if (!kubeconfig) {
    return {
      ok: false,
      reason: 'Neither --kubeconfig nor KUBECONFIG names a cluster',
    };
  }
  return {
    ok: true,
    options: {
      kubeconfig,
      // What is no part, and a speed that is none, are refused at the start.
      parts: parts?.split(',').filter(Boolean) as SimulatorPart[] | undefined,
      speed: Number(speed),
      impersonate,
    },
  };
}
