import { SandboxCluster } from '../../SandboxCluster';
import { KubeObject, VirtualMachine, VirtualMachineClone } from '../model';
import { machine, MachineOptions } from '../scenes/sceneObjects';
import { find, waitFor } from '../testing/watchStatuses';

jest.setTimeout(60_000);

const namespace = 'team-a';
const apiVersion = 'clone.kubevirt.io/v1beta1';
const snapshots = 'snapshot.kubevirt.io/v1beta1';

describe('clones of machines', () => {
  let cluster: SandboxCluster;

  const vm = (name: string) =>
    find<VirtualMachine>(cluster, 'kubevirt.io/v1', 'VirtualMachine', {
      namespace,
      name,
    });
  const begin = async (
    options: Omit<MachineOptions, 'namespace'>,
    change: (object: VirtualMachine) => void = () => {},
  ) => {
    const object = machine({ namespace, runStrategy: 'Halted', ...options });
    change(object);
    cluster.objects.create(object);
    await waitFor(`${options.name} is looked at`, () =>
      vm(options.name)?.status?.volumeSnapshotStatuses ? true : undefined,
    );
  };
  const clone = (name: string, source: string, spec: object = {}) =>
    cluster.objects.create({
      apiVersion,
      kind: 'VirtualMachineClone',
      metadata: { name, namespace },
      spec: {
        source: {
          apiGroup: 'kubevirt.io',
          kind: 'VirtualMachine',
          name: source,
        },
        target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name },
        ...spec,
      },
    });
  const cloned = (name: string) =>
    find<VirtualMachineClone>(cluster, apiVersion, 'VirtualMachineClone', {
      namespace,
      name,
    });
  const reaches = (name: string, phase: string) =>
    waitFor(`clone ${name} is ${phase}`, () => {
      const found = cloned(name);
      return found?.status?.phase === phase ? found : undefined;
    });
  const said = ({ status }: VirtualMachineClone) =>
    status?.conditions?.map(one => [one.type, one.status, one.reason]);
  const eventsOf = (name: string) =>
    (
      cluster.objects.list(
        'v1',
        'Event',
        namespace,
      ) as unknown as (KubeObject & {
        involvedObject: { kind: string; name: string };
        reason: string;
      })[]
    )
      .filter(
        ({ involvedObject }) =>
          involvedObject.kind === 'VirtualMachineClone' &&
          involvedObject.name === name,
      )
      .map(({ reason }) => reason);

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 40 } });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  });

  afterAll(async () => {
    await cluster.stop();
  });

  it('makes a halted machine with an identity of its own, and cleans up', async () => {
    await begin({ name: 'source' }, ({ spec }) => {
      const [first] = spec.template.spec.domain.devices.interfaces ?? [];
      first.macAddress = '02:00:00:00:00:01';
    });
    const phases = new Set<string>();
    clone('copy', 'source');
    const done = await waitFor('it is done', () => {
      const { phase } = cloned('copy')?.status ?? {};
      if (phase) phases.add(phase);
      return phase === 'Succeeded' ? cloned('copy') : undefined;
    });
    expect([...phases].slice(0, 2)).toEqual([
      'SnapshotInProgress',
      'RestoreInProgress',
    ]);
    expect(said(done!)).toEqual([
      ['Progressing', 'False', 'Ready'],
      ['Ready', 'True', 'Ready'],
    ]);
    expect(done?.status).toMatchObject({ targetName: 'copy' });
    const domain = (name: string) => vm(name)?.spec.template.spec.domain;
    expect(vm('copy')?.spec.runStrategy).toBe('Halted');
    expect(domain('copy')?.devices.interfaces?.[0].macAddress).toBeUndefined();
    expect(domain('copy')?.firmware?.uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect(domain('copy')?.firmware?.uuid).not.toBe(
      domain('source')?.firmware?.uuid,
    );
    expect(domain('copy')?.firmware?.serial).not.toBe(
      domain('source')?.firmware?.serial,
    );
    await waitFor('what it was made by is gone', () =>
      ['VirtualMachineSnapshot', 'VirtualMachineRestore'].every(
        kind => cluster.objects.list(snapshots, kind, namespace).length === 0,
      )
        ? true
        : undefined,
    );
    expect(eventsOf('copy').sort()).toEqual([
      'PVCBound',
      'RestoreCreated',
      'RestoreReady',
      'SnapshotCreated',
      'SnapshotReady',
      'TargetVMCreated',
    ]);
  });

  it('gives it the address and serial number asked for, and leaves out what is filtered', async () => {
    await begin({ name: 'labelled' }, ({ metadata }) => {
      metadata.labels = { keep: 'me', 'example.com/drop': 'me' };
    });
    clone('as-asked', 'labelled', {
      newMacAddresses: { default: '02:00:00:00:00:02' },
      newSMBiosSerial: 'serial-2',
      labelFilters: ['*', '!example.com/*'],
      template: { labelFilters: ['app'] },
      patches: ['{"op":"add","path":"/metadata/labels/role","value":"copied"}'],
    });
    await reaches('as-asked', 'Succeeded');
    const { metadata, spec } = vm('as-asked')!;
    expect(metadata.labels).toEqual({ keep: 'me', role: 'copied' });
    expect(spec.template.metadata?.labels).toEqual({ app: 'labelled' });
    const { devices, firmware } = spec.template.spec.domain;
    expect(devices.interfaces?.[0].macAddress).toBe('02:00:00:00:00:02');
    expect(firmware?.serial).toBe('serial-2');
  });

  it('names the target where nobody did', async () => {
    await begin({ name: 'unnamed' });
    clone('names-it', 'unnamed', { target: undefined });
    const { status } = await reaches('names-it', 'Succeeded');
    expect(status?.targetName).toMatch(/^clone-unnamed-[a-z0-9]{5}$/);
  });

  it('waits for a source that is not there, and goes on when it comes', async () => {
    clone('early', 'late');
    const waiting = await waitFor('it says so', () =>
      cloned('early')?.status?.conditions ? cloned('early') : undefined,
    );
    expect(waiting!.status?.phase).toBeUndefined();
    expect(said(waiting!)).toEqual([
      ['Progressing', 'False', 'Pending'],
      ['Ready', 'False', 'Source doesnt exist: VirtualMachine team-a/late'],
    ]);
    expect(eventsOf('early')).toContain('SourceDoesNotExist');
    await begin({ name: 'late' });
    await reaches('early', 'Succeeded');
  });

  it('copies a machine with its disks, where the storage can', async () => {
    await begin({
      name: 'kept-disk',
      dataVolume: { storageClassName: 'replicated' },
    });
    await waitFor('its disk is filled', () =>
      vm('kept-disk')?.status?.volumeSnapshotStatuses?.[0].enabled
        ? true
        : undefined,
    );
    clone('of-kept-disk', 'kept-disk');
    await reaches('of-kept-disk', 'Succeeded');
    const [root] = vm('of-kept-disk')?.spec.template.spec.volumes ?? [];
    expect(root.dataVolume?.name).toMatch(/^restore-.*-rootdisk$/);
  });

  it('waits where a disk cannot be copied', async () => {
    await begin({ name: 'disk', dataVolume: {} });
    clone('of-disk', 'disk');
    const waiting = await waitFor('it says so', () =>
      cloned('of-disk')?.status?.conditions ? cloned('of-disk') : undefined,
    );
    expect(said(waiting!)?.[1]).toEqual([
      'Ready',
      'False',
      'Virtual Machine volume rootdisk does not support snapshots',
    ]);
    expect(eventsOf('of-disk')).toContain('VMVolumeSnapshotsInvalid');
  });

  it('fails where a snapshot lacks a disk', async () => {
    await begin({ name: 'partial', dataVolume: {} });
    cluster.objects.create({
      apiVersion: snapshots,
      kind: 'VirtualMachineSnapshot',
      metadata: { name: 'without-disk', namespace },
      spec: {
        source: {
          apiGroup: 'kubevirt.io',
          kind: 'VirtualMachine',
          name: 'partial',
        },
      },
    });
    clone('of-snapshot', 'without-disk', {
      source: {
        apiGroup: 'snapshot.kubevirt.io',
        kind: 'VirtualMachineSnapshot',
        name: 'without-disk',
      },
    });
    const failed = await reaches('of-snapshot', 'Failed');
    expect(said(failed)).toContainEqual(['Progressing', 'False', 'Failed']);
    expect(eventsOf('of-snapshot')).toContain('SnapshotContentInvalid');
  });

  it('goes with the machine that it made', async () => {
    await begin({ name: 'short-lived' });
    clone('goes-too', 'short-lived');
    await reaches('goes-too', 'Succeeded');
    cluster.objects.delete('kubevirt.io/v1', 'VirtualMachine', {
      namespace,
      name: 'goes-too',
    });
    const gone = await waitFor('the clone is gone', () =>
      cloned('goes-too') ? undefined : 'gone',
    );
    expect(gone).toBe('gone');
  });
});
