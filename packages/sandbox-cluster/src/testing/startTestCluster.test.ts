import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxCluster } from '../SandboxCluster';
import { startTestCluster } from './startTestCluster';

describe('startTestCluster', () => {
  it('starts a sandbox and makes namespaces in it', async () => {
    const cluster = await startTestCluster({ simulate: false });
    const [one, two] = [
      await cluster.createNamespace(),
      await cluster.createNamespace(),
    ];
    expect(one).not.toBe(two);
    expect(
      cluster.sandbox!.objects.get('v1', 'Namespace', { name: one }).status,
    ).toEqual({ phase: 'Active' });
    await cluster.stop();
  });

  it('uses the cluster that the environment names, and leaves nothing', async () => {
    const sandbox = await SandboxCluster.start({ simulate: false });
    const folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
    const path = join(folder, 'config');
    await writeFile(path, sandbox.kubeconfig);
    const before = process.env.TEST_KUBECONFIG;
    process.env.TEST_KUBECONFIG = path;
    try {
      const cluster = await startTestCluster();
      expect(cluster.sandbox).toBeUndefined();
      const name = await cluster.createNamespace();
      expect(sandbox.objects.find('v1', 'Namespace', { name })).toBeDefined();
      await cluster.stop();
      expect(sandbox.objects.find('v1', 'Namespace', { name })).toBeUndefined();
    } finally {
      if (before === undefined) {
        delete process.env.TEST_KUBECONFIG;
      } else {
        process.env.TEST_KUBECONFIG = before;
      }
      await sandbox.stop();
      await rm(folder, { recursive: true });
    }
  });
});
