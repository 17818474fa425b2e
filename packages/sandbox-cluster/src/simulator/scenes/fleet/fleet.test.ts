import { SandboxCluster } from '../../../SandboxCluster';
import { VirtualMachine } from '../../model';
import { fleet } from './fleet';

jest.setTimeout(30_000);

const kinds = [
  ['kubevirt.io/v1', 'VirtualMachine'],
  ['kubevirt.io/v1', 'VirtualMachineInstance'],
  ['cdi.kubevirt.io/v1beta1', 'DataVolume'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'Pod'],
];

const versions = (cluster: SandboxCluster) =>
  kinds.flatMap(([apiVersion, kind]) =>
    cluster.objects
      .list(apiVersion, kind)
      // Not the images that every cluster has.
      .filter(({ metadata }) => metadata.namespace?.startsWith('team-'))
      .map(({ metadata }) => [
        `${kind} ${metadata.name}`,
        metadata.resourceVersion,
      ]),
  );

describe('fleet', () => {
  it('makes machines that the simulator leaves as they are', async () => {
    const objects = [...fleet({ machines: 20, namespaces: 3 })];
    const alone = await SandboxCluster.start({ objects, simulate: false });
    const seeded = versions(alone);
    await alone.stop();
    expect(seeded).toHaveLength(20 + 18 + 20 + 20 + 18);

    const cluster = await SandboxCluster.start({
      objects,
      simulate: { speed: 50 },
    });
    // A machine that is created later has its whole life behind it by the
    // time that anybody would have touched the others.
    cluster.objects.create({
      ...objects.find(({ kind }) => kind === 'VirtualMachine'),
      metadata: { name: 'last', namespace: 'team-1' },
    });
    const later = () =>
      cluster.objects.find('kubevirt.io/v1', 'VirtualMachine', {
        namespace: 'team-1',
        name: 'last',
      }) as unknown as VirtualMachine;
    const deadline = Date.now() + 20_000;
    while (!later().status?.created && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    const old = versions(cluster).filter(([name]) => !/last/.test(name));
    const statuses = cluster.objects
      .list('kubevirt.io/v1', 'VirtualMachine')
      .map(vm => (vm as unknown as VirtualMachine).status?.printableStatus);
    await cluster.stop();
    expect(old).toEqual(seeded);
    expect(statuses.filter(status => status === 'Running')).toHaveLength(18);
  });
});
