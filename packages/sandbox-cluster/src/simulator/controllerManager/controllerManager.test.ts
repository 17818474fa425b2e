import { SandboxCluster } from '../../SandboxCluster';
import { KubeconfigClient } from '../../testing/KubeconfigClient';
import { waitFor } from '../testing/watchStatuses';
import { Simulator, startSimulator } from '../startSimulator';
import { KubeObject } from '../model';

jest.setTimeout(30_000);

const namespace = 'team-a';
const configMap = { apiVersion: 'v1', kind: 'ConfigMap' };

describe('the kube-controller-manager that is played', () => {
  let cluster: SandboxCluster;
  let client: KubeconfigClient;
  let simulator: Simulator | undefined;

  const play = async () => {
    simulator = await startSimulator({
      server: {
        url: cluster.url,
        token: cluster.token,
        ca: cluster.certificateAuthority,
      },
      parts: ['kubelet'],
      speed: 40,
    });
  };

  beforeEach(async () => {
    simulator = undefined;
    cluster = await SandboxCluster.start({
      contents: 'bare',
      simulate: false,
      controllers: false,
    });
    client = KubeconfigClient.create(cluster.kubeconfig);
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  });

  afterEach(async () => {
    await simulator?.stop();
    await client.close();
    await cluster.stop();
  });

  const create = (name: string, metadata: object = {}) =>
    cluster.objects.create({
      ...configMap,
      metadata: { namespace, name, ...metadata },
    }) as KubeObject;
  const ownedBy = (owner: KubeObject, more: object = {}) => ({
    ownerReferences: [
      {
        ...configMap,
        name: owner.metadata.name,
        uid: owner.metadata.uid,
        ...more,
      },
    ],
  });
  const find = (name: string) =>
    cluster.objects.find('v1', 'ConfigMap', { namespace, name });
  const names = () =>
    cluster.objects
      .list('v1', 'ConfigMap', namespace)
      .map(({ metadata }) => metadata.name);
  const isGone = (name: string) =>
    waitFor(`${name} to go`, () => (find(name) ? undefined : true));
  const remove = (name: string, propagationPolicy: string) =>
    client.request(
      'DELETE',
      `/api/v1/namespaces/${namespace}/configmaps/${name}`,
      { propagationPolicy },
    );

  it('deletes what has lost all its owners, and that alone', async () => {
    const [one, two] = [create('one'), create('two')];
    create('of-one', ownedBy(one));
    create('of-both', {
      ownerReferences: [
        ...ownedBy(one).ownerReferences,
        ...ownedBy(two).ownerReferences,
      ],
    });
    create('of-somebody-else', {
      ownerReferences: [
        { apiVersion: 'example.com/v1', kind: 'Thing', name: 'a', uid: 'b' },
      ],
    });
    await play();
    await remove('one', 'Background');
    await isGone('of-one');
    expect(names()).toEqual(['of-both', 'of-somebody-else', 'two']);
  });

  it('deletes what had lost its owner before', async () => {
    create(
      'lost',
      ownedBy({ ...configMap, metadata: { name: 'a', uid: 'b' } }),
    );
    await play();
    await isGone('lost');
    expect(names()).toEqual([]);
  });

  it('holds an owner back until its dependents are gone', async () => {
    const owner = create('owner');
    create('dependent', {
      ...ownedBy(owner, { blockOwnerDeletion: true }),
      finalizers: ['example.com/hold'],
    });
    await play();
    await remove('owner', 'Foreground');
    await waitFor('the dependent to be deleted', () =>
      find('dependent')?.metadata.deletionTimestamp ? true : undefined,
    );
    expect(names()).toEqual(['dependent', 'owner']);
    cluster.objects.mergePatch(
      'v1',
      'ConfigMap',
      { namespace, name: 'dependent' },
      { metadata: { finalizers: null } },
    );
    await isGone('owner');
    expect(names()).toEqual([]);
  });

  it('cuts loose what is to outlive its owner', async () => {
    create('dependent', ownedBy(create('owner')));
    await play();
    await remove('owner', 'Orphan');
    await isGone('owner');
    expect(find('dependent')?.metadata.ownerReferences).toBeUndefined();
  });

  it('empties a namespace, says what holds it, and lets it go', async () => {
    create('plain');
    create('held', { finalizers: ['example.com/hold'] });
    await play();
    const ended = () =>
      cluster.objects.find('v1', 'Namespace', { name: namespace });
    cluster.objects.delete('v1', 'Namespace', { name: namespace });
    await isGone('plain');
    const conditions = await waitFor(
      'the conditions of the namespace',
      () => (ended()?.status as { conditions?: object[] })?.conditions,
    );
    expect(conditions).toContainEqual(
      expect.objectContaining({
        type: 'NamespaceFinalizersRemaining',
        status: 'True',
        message:
          'Some content in the namespace has finalizers remaining: example.com/hold in 1 resource instances',
      }),
    );
    cluster.objects.mergePatch(
      'v1',
      'ConfigMap',
      { namespace, name: 'held' },
      { metadata: { finalizers: null } },
    );
    await waitFor('the namespace to go', () => (ended() ? undefined : true));
    expect(names()).toEqual([]);
  });

  it('lets a claim go once no pod uses it', async () => {
    const claim = { namespace, name: 'data' };
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { ...claim, finalizers: ['kubernetes.io/pvc-protection'] },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    });
    await play();
    cluster.objects.delete('v1', 'PersistentVolumeClaim', claim);
    await waitFor('the claim to go', () =>
      cluster.objects.find('v1', 'PersistentVolumeClaim', claim)
        ? undefined
        : true,
    );
    expect(
      cluster.objects.list('v1', 'PersistentVolumeClaim', namespace),
    ).toEqual([]);
  });

  it('stands back where there is a real one', async () => {
    cluster.objects.create({
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { namespace: 'kube-system', name: 'kube-controller-manager' },
      spec: {
        holderIdentity: 'a',
        leaseDurationSeconds: 15,
        renewTime: new Date().toISOString().replace('Z', '000Z'),
      },
    });
    create('dependent', ownedBy(create('owner')));
    await play();
    await remove('owner', 'Background');
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace, name: 'later' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    });
    // What the simulator still does comes after what it would have done.
    await waitFor('a volume', () => {
      const { status } = cluster.objects.get('v1', 'PersistentVolumeClaim', {
        namespace,
        name: 'later',
      });
      return (status as { phase?: string })?.phase === 'Bound'
        ? true
        : undefined;
    });
    expect(names()).toEqual(['dependent']);
  });
});
