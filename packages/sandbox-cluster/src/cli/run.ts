import { writeFile } from 'node:fs/promises';
import { StateFolderError } from '../persistence/StateFolderError';
import { SandboxCluster } from '../SandboxCluster';
import { demoObjects } from '../seed/demoObjects';
import { applyScene, fleet } from '../simulator';
import { CommandOptions, parseArguments, usage } from './parseArguments';
import { scenes } from './scenes';

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
  const cluster = await start(options);
  if (options.vms > 0 && cluster.restored) {
    log(`--vms is of no effect: ${options.data} has a cluster already.`);
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

  // Who has ten thousand machines looks at them longer than one has to wait
  // for the API.
  if (options.simulate) {
    await cluster.simulate();
  }
  await bringUpScene(cluster, options);
}

async function start(options: CommandOptions): Promise<SandboxCluster> {
  const { port, data, tls, vnc, vms } = options;
  try {
    return await SandboxCluster.start({
      ...{ port, data, tls, vnc },
      simulate: false,
      objects: vms > 0 ? fleet({ machines: vms }) : demoObjects(),
    });
  } catch (error) {
    const { code, port: taken } = error as { code?: string; port?: number };
    if (code === 'EADDRINUSE') {
      fail(
        `Port ${taken} is in use. Stop what listens there, or choose another with --port (0 takes a free one).`,
      );
    }
    if (error instanceof StateFolderError) {
      fail(error.message);
    }
    throw error;
  }
}

async function bringUpScene(
  cluster: SandboxCluster,
  { scene }: CommandOptions,
): Promise<void> {
  if (!scene) {
    return;
  }
  const { url, token, certificateAuthority: ca } = cluster;
  const { acted } = await applyScene({
    server: { url, token, ca },
    scene: scenes[scene],
  });
  acted.catch(error => log(`The scene is not complete: ${error.message}`));
  log(
    `Scene ${scene}: VMs come up in namespace ${scenes[scene].namespace}, which takes a minute.`,
  );
}

function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

function fail(text: string, code = 1): never {
  log(text);
  process.exit(code);
}
