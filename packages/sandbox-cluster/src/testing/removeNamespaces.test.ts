import { SandboxCluster } from '../SandboxCluster';
import { KubeconfigClient } from './KubeconfigClient';
import { removeNamespaces } from './removeNamespaces';

describe('removeNamespaces', () => {
  const namespace = 'test-a';
  let cluster: SandboxCluster;
  let client: KubeconfigClient;

  beforeEach(async () => {
    cluster = await SandboxCluster.start({ simulate: false });
    client = KubeconfigClient.create(cluster.kubeconfig);
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  });

  afterEach(async () => {
    await client.close();
    await cluster.stop();
  });

  /** Something that somebody has to let go. */
  function hold(): void {
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { namespace, name: 'held', finalizers: ['example.com/hold'] },
    });
  }

  const found = () =>
    cluster.objects.find('v1', 'Namespace', { name: namespace });

  it('returns once they are gone, and does not mind those that never were', async () => {
    hold();
    const removed = removeNamespaces(client, ['test-b', namespace]);
    setTimeout(() => {
      cluster.objects.mergePatch(
        'v1',
        'ConfigMap',
        { namespace, name: 'held' },
        { metadata: { finalizers: null } },
      );
    }, 50);
    await removed;
    expect(found()).toBeUndefined();
  });

  it('fails where something stays', async () => {
    hold();
    await expect(removeNamespaces(client, [namespace], 200)).rejects.toThrow(
      'Namespace test-a was not gone 0.2 s after it was deleted',
    );
    expect(found()).toBeDefined();
  });
});
