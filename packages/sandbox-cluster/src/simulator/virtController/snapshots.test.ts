import { SandboxCluster } from '../../SandboxCluster';
import {
  findCondition,
  KubeObject,
  PersistentVolumeClaim,
  VirtualMachine,
  VirtualMachineRestore,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
  VolumeSnapshot,
} from '../model';
import { machine, MachineOptions } from '../scenes/sceneObjects';
import { find, waitFor } from '../testing/watchStatuses';

jest.setTimeout(60_000);

const namespace = 'team-a';
const apiVersion = 'snapshot.kubevirt.io/v1beta1';

describe('snapshots of machines', () => {
  let cluster: SandboxCluster;

  const get = <T extends KubeObject>(kind: string, name: string) =>
    find<T>(
      cluster,
      kind === 'VirtualMachine' ? 'kubevirt.io/v1' : apiVersion,
      kind,
      { namespace, name },
    );
  const vm = (name: string) => get<VirtualMachine>('VirtualMachine', name);
  const becomes = (name: string, status: string) =>
    waitFor(`${name} is ${status}`, () =>
      vm(name)?.status?.printableStatus === status ? true : undefined,
    );
  const begin = async (options: Omit<MachineOptions, 'namespace'>) => {
    cluster.objects.create(machine({ namespace, ...options }));
    await becomes(
      options.name,
      options.runStrategy === 'Halted' ? 'Stopped' : 'Running',
    );
  };
  const change = (name: string, spec: object) =>
    cluster.objects.mergePatch(
      'kubevirt.io/v1',
      'VirtualMachine',
      { namespace, name },
      { spec },
    );
  const sockets = (name: string) =>
    vm(name)?.spec.template.spec.domain.cpu?.sockets;
  const takeSnapshot = (name: string, of: string, spec: object = {}) =>
    cluster.objects.create({
      apiVersion,
      kind: 'VirtualMachineSnapshot',
      metadata: { name, namespace },
      spec: {
        source: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: of },
        ...spec,
      },
    });
  const snapshot = (name: string, phase: string) =>
    waitFor(`snapshot ${name} is ${phase}`, () => {
      const found = get<VirtualMachineSnapshot>('VirtualMachineSnapshot', name);
      return found?.status?.phase === phase ? found : undefined;
    });
  const isLetGo = (name: string) =>
    waitFor(`${name} is let go`, () =>
      vm(name)?.status?.snapshotInProgress === undefined ? true : undefined,
    );
  const restore = (
    name: string,
    from: string,
    into: string,
    spec: object = {},
  ) =>
    cluster.objects.create({
      apiVersion,
      kind: 'VirtualMachineRestore',
      metadata: { name, namespace },
      spec: {
        target: { apiGroup: 'kubevirt.io', kind: 'VirtualMachine', name: into },
        virtualMachineSnapshotName: from,
        ...spec,
      },
    });
  const restored = (
    name: string,
    look: (status: NonNullable<VirtualMachineRestore['status']>) => unknown,
  ) =>
    waitFor(`restore ${name}`, () => {
      const found = get<VirtualMachineRestore>('VirtualMachineRestore', name);
      return found?.status && look(found.status) ? found : undefined;
    });
  const said = (object: KubeObject) =>
    ['Progressing', 'Ready', 'Failure'].flatMap(type => {
      const condition = findCondition(object as VirtualMachineSnapshot, type);
      return condition
        ? [`${type} ${condition.status} ${condition.reason}`]
        : [];
    });

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

  it('keeps what a stopped machine is', async () => {
    await begin({ name: 'stopped', runStrategy: 'Halted' });
    takeSnapshot('of-stopped', 'stopped');
    const done = await snapshot('of-stopped', 'Succeeded');
    expect(said(done)).toEqual([
      'Progressing False Operation complete',
      'Ready True Ready',
    ]);
    expect(done.status).toMatchObject({
      readyToUse: true,
      sourceUID: vm('stopped')?.metadata.uid,
      virtualMachineSnapshotContentName: `vmsnapshot-content-${done.metadata.uid}`,
      snapshotVolumes: { excludedVolumes: ['rootdisk', 'cloudinitdisk'] },
    });
    expect(done.status?.indications).toBeUndefined();
    const content = get<VirtualMachineSnapshotContent>(
      'VirtualMachineSnapshotContent',
      `vmsnapshot-content-${done.metadata.uid}`,
    );
    expect(content?.spec.source.virtualMachine?.spec).toEqual(
      vm('stopped')?.spec,
    );
    await isLetGo('stopped');
    expect(vm('stopped')?.metadata.finalizers).toEqual([
      'kubevirt.io/virtualMachineControllerFinalize',
    ]);
  });

  it('says how far the snapshot of a running machine can be trusted', async () => {
    await begin({ name: 'running' });
    await waitFor('its agent', () =>
      findCondition(vm('running')!, 'AgentConnected'),
    );
    takeSnapshot('of-running', 'running');
    const done = await snapshot('of-running', 'Succeeded');
    expect(done.status?.indications).toEqual(['GuestAgent', 'Online']);
  });

  it('leaves out disks that no storage can snapshot, and says so', async () => {
    await begin({ name: 'with-disk', dataVolume: {} });
    takeSnapshot('of-with-disk', 'with-disk');
    const done = await snapshot('of-with-disk', 'Succeeded');
    expect(done.status?.indications).toContain('PartialSnapshot');
    expect(done.status?.snapshotVolumes?.excludedVolumes).toContain('rootdisk');
  });

  it('keeps disks on storage that can snapshot', async () => {
    await begin({
      name: 'kept-disk',
      dataVolume: { storageClassName: 'replicated' },
    });
    takeSnapshot('of-kept-disk', 'kept-disk');
    const done = await snapshot('of-kept-disk', 'Succeeded');
    expect(done.status?.indications).not.toContain('PartialSnapshot');
    expect(done.status?.snapshotVolumes?.includedVolumes).toEqual(['rootdisk']);
    const content = get<VirtualMachineSnapshotContent>(
      'VirtualMachineSnapshotContent',
      done.status?.virtualMachineSnapshotContentName ?? '',
    );
    const name = `vmsnapshot-${done.metadata.uid}-volume-rootdisk`;
    expect(content?.spec.volumeBackups).toMatchObject([
      { volumeName: 'rootdisk', volumeSnapshotName: name },
    ]);
    expect(content?.status?.volumeSnapshotStatus).toMatchObject([
      { volumeSnapshotName: name, readyToUse: true },
    ]);
    const kept = find<VolumeSnapshot>(
      cluster,
      'snapshot.storage.k8s.io/v1',
      'VolumeSnapshot',
      { namespace, name },
    );
    expect(kept?.spec.source.persistentVolumeClaimName).toBe('kept-disk');
    expect(kept?.metadata.ownerReferences?.[0].kind).toBe(
      'VirtualMachineSnapshotContent',
    );
  });

  it.each([
    ['the machine itself', 'disk-to-restore', 'disk-to-restore'],
    ['a new machine', 'disk-to-copy', 'disk-copied'],
  ])('restores disks into %s', async (_what, from, into) => {
    await begin({
      name: from,
      dataVolume: { storageClassName: 'replicated' },
    });
    takeSnapshot(from, from);
    await snapshot(from, 'Succeeded');
    await isLetGo(from);
    change(from, { runStrategy: 'Halted' });
    await becomes(from, 'Stopped');
    restore(into, from, into);
    const done = await restored(into, ({ complete }) => complete);
    const name = `restore-${done.metadata.uid}-rootdisk`;
    expect(done.status?.restores).toEqual([
      {
        volumeName: 'rootdisk',
        persistentVolumeClaim: name,
        volumeSnapshotName: expect.stringMatching(/-volume-rootdisk$/),
        dataVolumeName: name,
      },
    ]);
    change(into, { runStrategy: 'Always' });
    await becomes(into, 'Running');
    expect(vm(into)?.spec.template.spec.volumes?.[0]).toMatchObject({
      dataVolume: { name },
    });
    expect(
      find<PersistentVolumeClaim>(cluster, 'v1', 'PersistentVolumeClaim', {
        namespace,
        name,
      })?.metadata.ownerReferences?.[0],
    ).toMatchObject({ kind: 'DataVolume', name });
  });

  it('waits for a machine that is not there', async () => {
    takeSnapshot('of-nobody', 'nobody');
    const waiting = await snapshot('of-nobody', 'InProgress');
    expect(said(waiting)).toEqual([
      'Progressing False Source does not exist',
      'Ready False Not ready',
    ]);
  });

  it('gives up at its deadline', async () => {
    takeSnapshot('too-late', 'never', { failureDeadline: '1s' });
    const failed = await snapshot('too-late', 'Failed');
    expect(said(failed)).toEqual([
      'Progressing False Operation failed',
      'Ready False Not ready',
      'Failure True snapshot deadline exceeded',
    ]);
  });

  it('brings a stopped machine back to what it was', async () => {
    await begin({ name: 'changed', runStrategy: 'Halted' });
    takeSnapshot('before-change', 'changed');
    await snapshot('before-change', 'Succeeded');
    change('changed', {
      template: { spec: { domain: { cpu: { sockets: 4 } } } },
    });
    expect(sockets('changed')).toBe(4);
    restore('undo', 'before-change', 'changed');
    const done = await restored('undo', ({ complete }) => complete);
    expect(said(done)).toEqual([
      'Progressing False Operation complete',
      'Ready True Operation complete',
    ]);
    expect(sockets('changed')).toBe(1);
    expect(vm('changed')?.status?.restoreInProgress).toBeUndefined();
    expect(done.metadata.ownerReferences?.[0]).toMatchObject({
      kind: 'VirtualMachine',
      name: 'changed',
    });
  });

  it('waits until a running machine is stopped', async () => {
    await begin({ name: 'busy' });
    takeSnapshot('of-busy', 'busy');
    await snapshot('of-busy', 'Succeeded');
    await isLetGo('busy');
    restore('when-stopped', 'of-busy', 'busy');
    const waiting = await restored('when-stopped', ({ conditions }) =>
      conditions?.some(
        ({ reason }) => reason === 'Waiting for target to be ready',
      ),
    );
    expect(waiting.status?.complete).toBe(false);
    change('busy', { runStrategy: 'Halted' });
    await restored('when-stopped', ({ complete }) => complete);
  });

  it.each([
    ['FailImmediate', /Restore target not ready/],
    ['WaitGracePeriodAndFail', /Restore target failed to be ready within 5m0s/],
  ])('fails by the policy %s', async (targetReadinessPolicy, words) => {
    const name = `policy-${targetReadinessPolicy.toLowerCase()}`;
    await begin({ name });
    takeSnapshot(name, name);
    await snapshot(name, 'Succeeded');
    restore(name, name, name, { targetReadinessPolicy });
    const failed = await restored(name, ({ conditions }) =>
      conditions?.some(({ type }) => type === 'Failure'),
    );
    expect(said(failed).at(-1)).toMatch(words);
  });

  it('stops the machine by the policy StopTarget', async () => {
    await begin({ name: 'to-stop' });
    takeSnapshot('of-to-stop', 'to-stop');
    await snapshot('of-to-stop', 'Succeeded');
    restore('stops', 'of-to-stop', 'to-stop', {
      targetReadinessPolicy: 'StopTarget',
    });
    await restored('stops', ({ complete }) => complete);
    await becomes('to-stop', 'Stopped');
    expect(vm('to-stop')?.status?.created).toBeUndefined();
  });

  it('makes a new machine, halted, with the changes asked for', async () => {
    await begin({ name: 'template', runStrategy: 'Halted' });
    takeSnapshot('of-template', 'template');
    await snapshot('of-template', 'Succeeded');
    restore('copy', 'of-template', 'copied', {
      patches: [
        '{"op":"replace","path":"/spec/template/spec/domain/cpu/sockets","value":2}',
        '{"op":"replace","path":"/metadata/labels/app","value":"copied"}',
      ],
    });
    await restored('copy', ({ complete }) => complete);
    expect(vm('copied')?.spec.runStrategy).toBe('Halted');
    expect(vm('copied')?.metadata.labels?.app).toBe('copied');
    expect(sockets('copied')).toBe(2);
    expect(sockets('template')).toBe(1);
  });

  it('says what a restore lacks', async () => {
    await begin({ name: 'other', runStrategy: 'Halted' });
    restore('without', 'no-such-snapshot', 'other');
    const complaining = await restored('without', ({ conditions }) =>
      conditions?.some(({ reason }) => reason?.includes('does not exist')),
    );
    expect(said(complaining)).toContain(
      'Ready False VMSnapshot team-a/no-such-snapshot does not exist',
    );
  });

  it.each([
    ['Delete', undefined],
    ['Retain', 'kept'],
  ])(
    'deletes a snapshot with the policy %s',
    async (deletionPolicy, expected) => {
      const name = `policy-${deletionPolicy.toLowerCase()}`;
      await begin({ name, runStrategy: 'Halted' });
      takeSnapshot(name, name, { deletionPolicy });
      const { metadata } = await snapshot(name, 'Succeeded');
      cluster.objects.delete(apiVersion, 'VirtualMachineSnapshot', {
        namespace,
        name,
      });
      await waitFor('it is gone', () =>
        get('VirtualMachineSnapshot', name) ? undefined : true,
      );
      const content = get(
        'VirtualMachineSnapshotContent',
        `vmsnapshot-content-${metadata.uid}`,
      );
      expect(content && 'kept').toBe(expected);
    },
  );
});
