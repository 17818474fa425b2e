import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SandboxCluster, SandboxClusterOptions } from '../SandboxCluster';
import { KubeconfigClient } from './KubeconfigClient';
import { removeNamespaces } from './removeNamespaces';

/** @public */
export interface TestCluster {
  /** The kubeconfig as YAML. */
  readonly kubeconfig: string;
  /** The sandbox, where the cluster is one. */
  readonly sandbox?: SandboxCluster;
  /** Makes a namespace with a random name and returns the name. */
  createNamespace(): Promise<string>;
  /**
   * Deletes the namespaces that were made, waits until they are gone, and
   * stops what was started.
   *
   * @throws Error where something stays, with what it is
   */
  stop(): Promise<void>;
}

/**
 * A cluster to test against: a sandbox of its own, or the cluster of the
 * kubeconfig that the environment variable TEST_KUBECONFIG names.
 *
 * @param options - for the sandbox
 * @throws where the cluster does not answer
 *
 * @public
 */
export async function startTestCluster(
  options: SandboxClusterOptions = {},
): Promise<TestCluster> {
  const path = process.env.TEST_KUBECONFIG;
  const sandbox = path ? undefined : await SandboxCluster.start(options);
  const kubeconfig = sandbox
    ? sandbox.kubeconfig
    : await readFile(path!, 'utf8');
  const client = KubeconfigClient.create(kubeconfig);
  const namespaces: string[] = [];
  return {
    kubeconfig,
    sandbox,
    async createNamespace() {
      const name = `test-${randomBytes(4).toString('hex')}`;
      await client.request('POST', '/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      });
      namespaces.push(name);
      return name;
    },
    async stop() {
      try {
        if (!sandbox) await removeNamespaces(client, namespaces.splice(0));
      } finally {
        await client.close();
        await sandbox?.stop();
      }
    },
  };
}
