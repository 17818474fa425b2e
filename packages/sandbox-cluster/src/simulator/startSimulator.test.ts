import { SandboxCluster } from '../SandboxCluster';
import { Node, PersistentVolumeClaim, Pod, VirtualMachine } from './model';
import { machine } from './scenes/sceneObjects';
import { SimulatorPart } from './SimulatorSettings';
import { startSimulator } from './startSimulator';
import { find, waitFor } from './testing/watchStatuses';

jest.setTimeout(30_000);

const namespace = 'team-a';

describe('startSimulator', () => {
  let cluster: SandboxCluster;

  const begin = async () => {
    cluster = await SandboxCluster.start({ contents: 'bare', simulate: false });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  };
  const play = (parts?: SimulatorPart[]) =>
    startSimulator({
      server: {
        url: cluster.url,
        token: cluster.token,
        ca: cluster.certificateAuthority,
      },
      speed: 40,
      parts,
    });
  const status = () =>
    find<VirtualMachine>(cluster, 'kubevirt.io/v1', 'VirtualMachine', {
      namespace,
      name: 'one',
    })?.status?.printableStatus;
  const becomes = (wanted: string) =>
    waitFor(wanted, () => (status() === wanted ? true : undefined));
  const pods = () =>
    cluster.objects.list('v1', 'Pod', namespace) as unknown as Pod[];

  beforeEach(begin);
  afterEach(async () => {
    await cluster.stop();
  });

  it('plays a whole cluster, nodes included, where there is only an API server', async () => {
    cluster.objects.create(machine({ name: 'one', namespace }));
    const simulator = await play();
    await becomes('Running');
    const nodes = cluster.objects.list('v1', 'Node') as unknown as Node[];
    expect(nodes.map(({ metadata }) => metadata.name)).toEqual([
      'node01',
      'node02',
      'node03',
    ]);
    await simulator.stop();
  });

  it('brings storage, with what CDI knows of it, where there is none', async () => {
    const vm = machine({ name: 'one', namespace, dataVolume: {} });
    const [template] = vm.spec.dataVolumeTemplates ?? [];
    const { source } = template.spec;
    cluster.objects.create({
      ...vm,
      spec: {
        ...vm.spec,
        dataVolumeTemplates: [
          {
            ...template,
            spec: {
              source,
              storage: { resources: { requests: { storage: '5Gi' } } },
            },
          },
        ],
      },
    });
    const simulator = await play();
    await becomes('Running');
    const claim = find<PersistentVolumeClaim>(
      cluster,
      'v1',
      'PersistentVolumeClaim',
      { namespace, name: 'one' },
    );
    expect(claim?.spec).toMatchObject({
      storageClassName: 'standard',
      accessModes: ['ReadWriteMany'],
      volumeMode: 'Block',
    });
    await simulator.stop();
  });

  it('plays the parts that are asked for, and no others', async () => {
    cluster.objects.create(machine({ name: 'one', namespace }));
    const controller = await play(['virt-controller']);
    await becomes('Starting');
    await waitFor('its pod', () => pods()[0]);
    const others = await play(['virt-handler', 'kubelet']);
    await becomes('Running');
    await controller.stop();
    await others.stop();
    expect(status()).toBe('Running');
  });

  it('takes over what ran before', async () => {
    cluster.objects.create(machine({ name: 'one', namespace }));
    const first = await play();
    await becomes('Running');
    const [before] = pods();
    await first.stop();
    const second = await play();
    cluster.objects.mergePatch(
      'kubevirt.io/v1',
      'VirtualMachine',
      { namespace, name: 'one' },
      { spec: { runStrategy: 'Halted' } },
    );
    expect(pods()[0].metadata.uid).toBe(before.metadata.uid);
    await becomes('Stopped');
    await waitFor('no pod', () => (pods().length === 0 ? true : undefined));
    await second.stop();
  });

  it('refuses what it does not know', async () => {
    await expect(play(['scheduler' as SimulatorPart])).rejects.toThrow(
      'there is no part "scheduler"; the parts are virt-controller, virt-handler, kubelet, cdi, guest',
    );
    await expect(
      startSimulator({ server: { url: cluster.url, token: '' }, speed: 0 }),
    ).rejects.toThrow('speed is 0; it has to be above 0');
  });
});
