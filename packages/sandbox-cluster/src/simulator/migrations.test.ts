import { SandboxCluster } from '../SandboxCluster';
import { failAnnotation } from './failAnnotation';
import {
  hasCondition,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
} from './model';
import { machine } from './scenes/sceneObjects';
import { find, waitFor } from './testing/watchStatuses';
import { migrationSecondsAnnotation } from './virtHandler/migrationStep';

const namespace = 'team-a';
const kubevirt = 'kubevirt.io/v1';

jest.setTimeout(30_000);

describe('migrations', () => {
  let cluster: SandboxCluster;

  const vmi = (name: string) =>
    find<VirtualMachineInstance>(cluster, kubevirt, 'VirtualMachineInstance', {
      namespace,
      name,
    });
  const status = (name: string) =>
    find<VirtualMachine>(cluster, kubevirt, 'VirtualMachine', {
      namespace,
      name,
    })?.status?.printableStatus;
  const migration = (name: string) =>
    find<VirtualMachineInstanceMigration>(
      cluster,
      kubevirt,
      'VirtualMachineInstanceMigration',
      { namespace, name },
    );
  const podsOf = (name: string) =>
    (cluster.objects.list('v1', 'Pod', namespace) as unknown as Pod[]).filter(
      pod => pod.metadata.labels?.['vmi.kubevirt.io/id'] === name,
    );
  const events = (name: string) =>
    (
      cluster.objects.list('v1', 'Event', namespace) as unknown as {
        involvedObject: { name: string };
        reason: string;
        message: string;
      }[]
    )
      .filter(({ involvedObject }) => involvedObject.name === name)
      .map(({ reason, message }) => `${reason}: ${message}`);

  const running = async (
    name: string,
    annotations: Record<string, string> = {},
  ) => {
    cluster.objects.create(machine({ name, namespace, annotations }));
    return waitFor(`${name} runs`, () =>
      hasCondition(vmi(name), 'AgentConnected', 'True') ? vmi(name) : undefined,
    );
  };
  const migrate = (name: string, spec: object = {}) =>
    cluster.objects.create({
      apiVersion: kubevirt,
      kind: 'VirtualMachineInstanceMigration',
      metadata: { name, namespace },
      spec: { vmiName: name, ...spec },
    });
  const phase = (name: string, wanted: string) =>
    waitFor(`${name} is ${wanted}`, () =>
      migration(name)?.status?.phase === wanted ? migration(name) : undefined,
    );

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 20 } });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  });

  afterAll(async () => {
    await cluster.stop();
  });

  it('moves a machine to another node, and it keeps running', async () => {
    const before = await running('moving');
    migrate('moving');
    await waitFor('Migrating', () =>
      status('moving') === 'Migrating' ? true : undefined,
    );
    const done = await phase('moving', 'Succeeded');
    expect(
      done.status?.phaseTransitionTimestamps?.map(one => one.phase),
    ).toEqual([
      'Pending',
      'Scheduling',
      'Scheduled',
      'PreparingTarget',
      'TargetReady',
      'Running',
      'Succeeded',
    ]);
    await waitFor('Running', () =>
      status('moving') === 'Running' ? true : undefined,
    );
    const after = vmi('moving');
    expect(after?.metadata.uid).toBe(before.metadata.uid);
    expect(after?.status?.nodeName).not.toBe(before.status?.nodeName);
    expect(after?.status?.migrationState).toMatchObject({
      completed: true,
      sourceNode: before.status?.nodeName,
      targetNode: after?.status?.nodeName,
    });
    expect(hasCondition(after, 'AgentConnected', 'True')).toBe(true);
    await waitFor('the pod it came from ends', () =>
      podsOf('moving')
        .map(pod => pod.status?.phase)
        .sort()
        .join() === 'Running,Succeeded'
        ? true
        : undefined,
    );
    await waitFor('its address is the new pod’s', () => {
      const home = podsOf('moving').find(
        pod => pod.spec.nodeName === after?.status?.nodeName,
      );
      return home?.status?.podIP ===
        vmi('moving')?.status?.interfaces?.[0].ipAddress
        ? true
        : undefined;
    });
    expect(events('moving')).toEqual(
      expect.arrayContaining([
        'PreparingTarget: VirtualMachineInstance Migration Target Prepared.',
        'Migrating: VirtualMachineInstance is migrating.',
        `Migrated: The VirtualMachineInstance migrated to node ${after?.status?.nodeName}.`,
      ]),
    );
  }, 15_000);

  it('fails without harm', async () => {
    const before = await running('stuck', { [failAnnotation]: 'F42' });
    migrate('stuck');
    await phase('stuck', 'Failed');
    expect(vmi('stuck')?.status).toMatchObject({
      phase: 'Running',
      nodeName: before.status?.nodeName,
      migrationState: {
        failed: true,
        failureReason: expect.stringContaining('stuck'),
      },
    });
    await waitFor('Running', () =>
      status('stuck') === 'Running' ? true : undefined,
    );
    await waitFor('one pod', () =>
      podsOf('stuck').length === 1 ? true : undefined,
    );
  }, 15_000);

  it('waits for a node that takes it', async () => {
    await running('nowhere');
    migrate('nowhere', { addedNodeSelector: { disktype: 'nvme' } });
    await waitFor('it says so', () =>
      events('nowhere').some(event =>
        event.startsWith('migrationTargetPodUnschedulable'),
      )
        ? true
        : undefined,
    );
    expect(migration('nowhere')?.status?.phase).toBe('Scheduling');
    expect(status('nowhere')).toBe('Running');
    cluster.objects.delete(kubevirt, 'VirtualMachineInstanceMigration', {
      namespace,
      name: 'nowhere',
    });
    await waitFor('it is given up', () =>
      migration('nowhere') || podsOf('nowhere').length !== 1 ? undefined : true,
    );
  }, 15_000);

  it('ends with its machine', async () => {
    await running('interrupted', { [migrationSecondsAnnotation]: '600' });
    migrate('interrupted');
    await phase('interrupted', 'Running');
    cluster.objects.delete(kubevirt, 'VirtualMachine', {
      namespace,
      name: 'interrupted',
    });
    await waitFor('nothing is left', () =>
      vmi('interrupted') || podsOf('interrupted').length > 0 ? undefined : true,
    );
    expect(migration('interrupted')?.status?.phase ?? 'Failed').toBe('Failed');
  }, 15_000);
});
