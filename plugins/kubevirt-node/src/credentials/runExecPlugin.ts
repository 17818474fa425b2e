import { execFile } from 'node:child_process';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { IssuedCredential } from './ClusterCredentials';

const TIMEOUT_MS = 10_000;
const MAX_OUTPUT = 1024 * 1024;

/**
 * The `exec` of a kubeconfig's user.
 *
 * @internal
 */
export interface ExecPlugin {
  apiVersion?: string;
  command: string;
  args?: string[] | null;
  env?: { name: string; value: string }[] | null;
  installHint?: string;
  provideClusterInfo?: boolean;
}

/**
 * Runs a credential plugin as kubectl does, without a terminal. client-node's
 * own way has no time limit and keeps a credential until the second it ends.
 *
 * @param options - the plugin; the kubeconfig it comes from; the cluster as
 *   the plugin wants it told; and the time limit in milliseconds
 * @throws Error in words for people; what the plugin printed as its result is
 *   never part of it
 * @internal
 */
export async function runExecPlugin(options: {
  plugin: ExecPlugin;
  kubeconfig: string;
  cluster: { server: string; 'certificate-authority-data'?: string };
  timeoutMs?: number;
}): Promise<IssuedCredential> {
  const { plugin } = options;
  const output = await run(options);
  const status = readStatus(plugin, output);
  const end = Date.parse(status.expirationTimestamp ?? '');
  return {
    headers: status.token ? { authorization: `Bearer ${status.token}` } : {},
    cert: status.clientCertificateData,
    key: status.clientKeyData,
    lifetimeMs: Number.isNaN(end) ? undefined : Math.max(0, end - Date.now()),
  };
}

function run(options: {
  plugin: ExecPlugin;
  kubeconfig: string;
  cluster: object;
  timeoutMs?: number;
}): Promise<string> {
  const { plugin, kubeconfig, cluster, timeoutMs = TIMEOUT_MS } = options;
  const info = {
    apiVersion: plugin.apiVersion ?? 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    spec: {
      interactive: false,
      ...(plugin.provideClusterInfo ? { cluster } : {}),
    },
  };
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    KUBERNETES_EXEC_INFO: JSON.stringify(info),
  };
  for (const { name, value } of plugin.env ?? []) {
    env[name] = value;
  }
  return new Promise((resolveOutput, reject) => {
    const child = execFile(
      locate(plugin.command, kubeconfig),
      plugin.args ?? [],
      { env, timeout: timeoutMs, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT },
      (error, stdout, stderr) => {
        if (!error) {
          resolveOutput(stdout);
          return;
        }
        const why = error.killed
          ? `gave no credential within ${timeoutMs / 1000} s`
          : `failed: ${stderr.trim().slice(0, 500) || error.message}`;
        const hint = plugin.installHint ? ` ${plugin.installHint.trim()}` : '';
        reject(
          new Error(`the credential plugin ${plugin.command} ${why}${hint}`),
        );
      },
    );
    child.stdin?.end();
  });
}

/** A relative path, other than a bare name, starts at the kubeconfig. */
function locate(command: string, kubeconfig: string): string {
  return isAbsolute(command) || !command.includes(sep)
    ? command
    : resolve(dirname(kubeconfig), command);
}

interface ExecStatus {
  token?: string;
  clientCertificateData?: string;
  clientKeyData?: string;
  expirationTimestamp?: string;
}

function readStatus(plugin: ExecPlugin, output: string): ExecStatus {
  let status: ExecStatus | undefined;
  try {
    const parsed: { status?: ExecStatus } | null = JSON.parse(output);
    status = parsed?.status;
  } catch {
    // Its text may hold a secret, so that the parser's words cannot be shown.
  }
  if (!status || !(status.token || status.clientCertificateData)) {
    throw new Error(
      `the credential plugin ${plugin.command} printed no ExecCredential with a token or a client certificate`,
    );
  }
  return status;
}
