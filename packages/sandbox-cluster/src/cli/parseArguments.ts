import { parseArgs } from 'node:util';

/** @internal */
export interface CommandOptions {
  port: number;
  simulate: boolean;
  tls: boolean;
  /** A file to write the kubeconfig to in place of standard output. */
  kubeconfig?: string;
  help: boolean;
}

/** @internal */
export const usage = `Usage: sandbox-cluster [options]

Runs a Kubernetes API with KubeVirt behaviour on 127.0.0.1 and prints its
kubeconfig to standard output.

  --port N             TCP port; 0 takes a free one (default 0)
  --kubeconfig FILE    write the kubeconfig to this file instead
  --no-simulate        the API alone: nobody starts VMs or fills volumes
  --no-tls             plain HTTP
  --help               this text`;

/**
 * @returns the options, or what is wrong with them in one sentence
 *
 * @internal
 */
export function parseArguments(
  args: string[],
): { ok: true; options: CommandOptions } | { ok: false; reason: string } {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        port: { type: 'string', default: '0' },
        kubeconfig: { type: 'string' },
        simulate: { type: 'boolean', default: true },
        tls: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return {
      ok: false,
      reason: `--port is ${JSON.stringify(
        values.port,
      )}; it has to be a number from 0 to 65535`,
    };
  }
  return {
    ok: true,
    options: {
      port,
      simulate: values.simulate,
      tls: values.tls,
      kubeconfig: values.kubeconfig,
      help: values.help,
    },
  };
}
