import { SandboxCluster } from '../../../SandboxCluster';
import { EndpointSlice, Pod, Service } from '../../model';
import { machine, service } from '../../scenes/sceneObjects';
import { find, waitFor } from '../../testing/watchStatuses';

const namespace = 'team-a';
const ports = [{ name: 'ssh', port: 22 }];

jest.setTimeout(30_000);

describe('endpoint slices', () => {
  let cluster: SandboxCluster;

  const slicesOf = (name: string) =>
    (
      cluster.objects.list(
        'discovery.k8s.io/v1',
        'EndpointSlice',
        namespace,
      ) as unknown as EndpointSlice[]
    ).filter(
      ({ metadata }) =>
        metadata.labels?.['kubernetes.io/service-name'] === name,
    );
  const sliceOf = (name: string, test: (one: EndpointSlice) => boolean) =>
    waitFor(`slice of ${name}`, () => slicesOf(name).find(test));
  const isEmpty = ({ endpoints }: EndpointSlice) => endpoints?.length === 0;
  const isReady = ({ endpoints }: EndpointSlice) =>
    endpoints?.[0]?.conditions.ready === true;
  const offer = (name: string, change: Partial<Service['spec']> = {}) => {
    const one = service({ name, namespace, ports });
    const spec = { ...one.spec, ...change };
    const labels = { team: 'a' };
    return cluster.objects.create({
      ...one,
      metadata: { ...one.metadata, labels },
      spec,
    });
  };
  const run = (name: string) =>
    cluster.objects.create(machine({ name, namespace }));
  const stop = (name: string) =>
    cluster.objects.mergePatch(
      'kubevirt.io/v1',
      'VirtualMachine',
      { namespace, name },
      { spec: { runStrategy: 'Halted' } },
    );

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 40 } });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  });
  afterAll(() => cluster.stop());

  it('say that nothing stands behind a Service yet', async () => {
    const { metadata } = offer('nobody');
    expect(await sliceOf('nobody', isEmpty)).toMatchObject({
      metadata: {
        name: expect.stringMatching(/^nobody-[a-z0-9]{5}$/),
        generateName: 'nobody-',
        namespace,
        labels: {
          team: 'a',
          'kubernetes.io/service-name': 'nobody',
          'endpointslice.kubernetes.io/managed-by':
            'endpointslice-controller.k8s.io',
        },
        annotations: {
          'endpoints.kubernetes.io/last-change-trigger-time':
            metadata.creationTimestamp,
        },
        ownerReferences: [
          {
            apiVersion: 'v1',
            kind: 'Service',
            name: 'nobody',
            uid: metadata.uid,
            controller: true,
            blockOwnerDeletion: true,
          },
        ],
      },
      addressType: 'IPv4',
      endpoints: [],
      ports: [],
    });
  });

  it("lead to a machine's pod while it runs", async () => {
    offer('web');
    const before = await sliceOf('web', isEmpty);
    run('web');
    const slice = await sliceOf('web', isReady);
    expect(slice.metadata.uid).toBe(before.metadata.uid);
    const [{ targetRef, ...endpoint }] = slice.endpoints ?? [];
    const pod = find<Pod>(cluster, 'v1', 'Pod', {
      namespace,
      name: targetRef.name,
    });
    expect(targetRef).toEqual({
      kind: 'Pod',
      namespace,
      name: expect.stringMatching(/^virt-launcher-web-/),
      uid: pod?.metadata.uid,
    });
    expect(endpoint).toEqual({
      addresses: [pod?.status?.podIP],
      conditions: { ready: true, serving: true, terminating: false },
      nodeName: pod?.spec.nodeName,
      zone: expect.stringMatching(/^zone-/),
    });
    expect(slice.ports).toEqual([{ name: 'ssh', port: 22, protocol: 'TCP' }]);
    stop('web');
    expect(await sliceOf('web', isEmpty)).toMatchObject({ ports: [] });
    expect(slicesOf('web')).toHaveLength(1);
  });

  it('are written only when something changes', async () => {
    offer('calm');
    offer('touched', { selector: { touched: 'yes' } });
    run('calm');
    const { metadata, endpoints } = await sliceOf('calm', isReady);
    const name = endpoints?.[0].targetRef.name ?? '';
    const labels = { touched: 'yes' };
    cluster.objects.mergePatch(
      'v1',
      'Pod',
      { namespace, name },
      { metadata: { labels } },
    );
    // One look at the pod is for both Services.
    await sliceOf('touched', isReady);
    const [{ metadata: after }] = slicesOf('calm');
    expect(after.resourceVersion).toBe(metadata.resourceVersion);
  });

  it('follow the labels and the selector of the Service', async () => {
    offer('moved', { selector: { 'kubevirt.io/vm': 'elsewhere' } });
    await sliceOf('moved', isEmpty);
    run('moved');
    cluster.objects.mergePatch(
      'v1',
      'Service',
      { namespace, name: 'moved' },
      {
        metadata: { labels: { team: 'b' } },
        spec: { selector: { 'kubevirt.io/vm': 'moved' } },
      },
    );
    const { metadata } = await sliceOf('moved', isReady);
    expect(metadata.labels?.team).toBe('b');
  });

  it('say that a Service has no address of its own', async () => {
    offer('headless', { clusterIP: 'None' });
    const { metadata } = await sliceOf('headless', isEmpty);
    expect(metadata.labels).toMatchObject({
      'service.kubernetes.io/headless': '',
    });
  });

  it('are made again where somebody deletes them', async () => {
    offer('again');
    const { metadata } = await sliceOf('again', isEmpty);
    const { name } = metadata;
    cluster.objects.delete('discovery.k8s.io/v1', 'EndpointSlice', {
      namespace,
      name,
    });
    const other = await sliceOf('again', one => one.metadata.name !== name);
    expect(isEmpty(other)).toBe(true);
  });

  it('are none for a Service without a selector', async () => {
    offer('external', { selector: undefined });
    offer('after');
    await sliceOf('after', isEmpty);
    expect(slicesOf('external')).toEqual([]);
  });

  it('go with their Service', async () => {
    offer('short');
    await sliceOf('short', isEmpty);
    cluster.objects.delete('v1', 'Service', { namespace, name: 'short' });
    await waitFor(
      'no slice',
      () => slicesOf('short').length === 0 || undefined,
    );
    expect(slicesOf('short')).toEqual([]);
  });
});
