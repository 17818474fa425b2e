import { writeFile } from 'node:fs/promises';
import { parseArguments, usage } from './parseArguments';
import { SandboxCluster } from '../SandboxCluster';
import { demoObjects } from '../seed/demoObjects';

/**
 * The command line: starts a cluster, prints its kubeconfig to standard
 * output and everything else to standard error, and runs until interrupted.
 *
 * @param args - the arguments without interpreter and script
 *
 * @internal
 */
export async function run(args: string[]): Promise<void> {
  const parsed = parseArguments(args);
  if (!parsed.ok) {
    fail(`${parsed.reason}\n\n${usage}`, 2);
  }
  const { options } = parsed;
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  let cluster: SandboxCluster;
  try {
    cluster = await SandboxCluster.start({
      port: options.port,
      simulate: options.simulate,
      tls: options.tls,
      objects: demoObjects(),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      fail(
        `Port ${options.port} is in use. Stop what listens there, or choose another with --port (0 takes a free one).`,
      );
    }
    throw error;
  }
  if (options.kubeconfig) {
    await writeFile(options.kubeconfig, cluster.kubeconfig, { mode: 0o600 });
    log(`Kubeconfig written to ${options.kubeconfig}`);
  } else {
    process.stdout.write(cluster.kubeconfig);
  }
  log(`Sandbox cluster listens on ${cluster.url}; Ctrl+C ends it.`);

  let stopping = false;
  const stop = async () => {
    if (!stopping) {
      stopping = true;
      await cluster.stop();
      process.exit(0);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

function fail(text: string, code = 1): never {
  log(text);
  process.exit(code);
}
