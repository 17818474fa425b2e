import { SandboxCluster } from '../../../SandboxCluster';
import {
  DataSource,
  DataVolume,
  findCondition,
  PersistentVolumeClaim,
  VirtualMachine,
  VolumeSnapshot,
  VolumeSnapshotContent,
} from '../../model';
import { claim, machine } from '../../scenes/sceneObjects';
import { find, waitFor } from '../../testing/watchStatuses';

const namespace = 'team-a';
const apiVersion = 'snapshot.storage.k8s.io/v1';
const cdi = 'cdi.kubevirt.io/v1beta1';
const windows = {
  kind: 'DataSource',
  name: 'windows-2k22',
  namespace: 'kubevirt-os-images',
};

jest.setTimeout(30_000);

describe('volume snapshots', () => {
  let cluster: SandboxCluster;

  const snapshotOf = (name: string) =>
    find<VolumeSnapshot>(cluster, apiVersion, 'VolumeSnapshot', {
      namespace,
      name,
    });
  const contentOf = (name: string) =>
    find<VolumeSnapshotContent>(cluster, apiVersion, 'VolumeSnapshotContent', {
      name: snapshotOf(name)?.status?.boundVolumeSnapshotContentName ?? '',
    });
  const take = (name: string, of: string) =>
    cluster.objects.create({
      apiVersion,
      kind: 'VolumeSnapshot',
      metadata: { name, namespace },
      spec: { source: { persistentVolumeClaimName: of } },
    });
  const isReady = (name: string) =>
    waitFor(`${name} is ready`, () =>
      snapshotOf(name)?.status?.readyToUse ? snapshotOf(name) : undefined,
    );
  const reasons = (name: string) =>
    (
      cluster.objects.list('v1', 'Event', namespace) as unknown as {
        involvedObject: { name: string };
        reason: string;
      }[]
    )
      .filter(({ involvedObject }) => involvedObject.name === name)
      .map(({ reason }) => reason);
  const original = (name: string, storageClassName: string) => {
    const object = claim({ name, namespace, size: '4Gi' });
    const spec = { ...object.spec, storageClassName };
    cluster.objects.create({ ...object, spec });
  };
  const copy = (name: string, spec: object) =>
    cluster.objects.create({
      apiVersion: cdi,
      kind: 'DataVolume',
      metadata: { name, namespace },
      spec: { storage: {}, ...spec },
    });
  const phase = (name: string, wanted: string) =>
    waitFor(`${name} is ${wanted}`, () => {
      const found = find<DataVolume>(cluster, cdi, 'DataVolume', {
        namespace,
        name,
      });
      return found?.status?.phase === wanted ? found : undefined;
    });
  const claimOf = (name: string) =>
    find<PersistentVolumeClaim>(cluster, 'v1', 'PersistentVolumeClaim', {
      namespace,
      name,
    });

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

  it('keep what a claim holds, by the default class of its storage', async () => {
    original('root', 'replicated');
    take('daily', 'root');
    const { spec, status } = await isReady('daily');
    expect(spec.volumeSnapshotClassName).toBe('replicated');
    expect(status).toMatchObject({ restoreSize: '4Gi' });
    expect(contentOf('daily')).toMatchObject({
      spec: {
        driver: 'block.csi.example.com',
        volumeSnapshotRef: { name: 'daily', namespace },
      },
      status: { readyToUse: true, restoreSize: 4 * 1024 ** 3 },
    });
    await waitFor('its events', () =>
      reasons('daily').includes('SnapshotReady') ? true : undefined,
    );
    expect(reasons('daily')).toEqual(
      expect.arrayContaining(['CreatingSnapshot', 'SnapshotCreated']),
    );
  });

  it('say why they cannot be taken', async () => {
    original('plain', 'standard');
    take('of-plain', 'plain');
    const failed = await waitFor('an error', () =>
      snapshotOf('of-plain')?.status?.error?.message?.includes('default')
        ? snapshotOf('of-plain')
        : undefined,
    );
    expect(failed.status?.error?.message).toBe(
      'Failed to set default snapshot class with error cannot find default snapshot class',
    );
  });

  it.each([
    ['replicated', 'Block', 'CloneFromSnapshotSourceInProgress', '4Gi'],
    ['standard', 'Block', 'CloneInProgress', '4Gi'],
    // A filesystem takes some of the space for itself.
    ['shared', 'Filesystem', 'CloneInProgress', '4569114145'],
  ])(
    'are copied onto %s as %s',
    async (storageClassName, volumeMode, way, size) => {
      const name = `on-${storageClassName}`;
      original(`of-${name}`, 'replicated');
      take(`s-${name}`, `of-${name}`);
      copy(name, {
        source: { snapshot: { name: `s-${name}`, namespace } },
        storage: { storageClassName, volumeMode },
      });
      await phase(name, way);
      await phase(name, 'Succeeded');
      expect(claimOf(name)?.spec.resources?.requests?.storage).toBe(size);
    },
  );

  it('are copied by way of a DataSource, from another namespace', async () => {
    copy('windows', { sourceRef: windows });
    await phase('windows', 'Succeeded');
    expect(claimOf('windows')?.spec.resources?.requests?.storage).toBe('40Gi');
  });

  it('boot Windows, with its instance type and preference', async () => {
    const vm = machine({ name: 'winserver', namespace });
    const { cpu: _, memory: _memory, ...domain } = vm.spec.template.spec.domain;
    cluster.objects.create({
      ...vm,
      spec: {
        ...vm.spec,
        instancetype: { name: 'u1.large' },
        preference: { name: 'windows.2k22' },
        dataVolumeTemplates: vm.spec.dataVolumeTemplates?.map(one => ({
          ...one,
          spec: { sourceRef: windows, storage: {} },
        })),
        template: { spec: { ...vm.spec.template.spec, domain } },
      },
    });
    const running = await waitFor('winserver is ready', () => {
      const found = find<VirtualMachine>(
        cluster,
        'kubevirt.io/v1',
        'VirtualMachine',
        { namespace, name: 'winserver' },
      );
      return found?.status?.ready ? found : undefined;
    });
    expect(running.status?.printableStatus).toBe('Running');
  });

  it('make a DataSource ready once they are', async () => {
    cluster.objects.create({
      apiVersion: cdi,
      kind: 'DataSource',
      metadata: { name: 'nightly', namespace },
      spec: { source: { snapshot: { name: 'nightly', namespace } } },
    });
    const ready = (message: string) =>
      waitFor(message, () => {
        const found = find<DataSource>(cluster, cdi, 'DataSource', {
          namespace,
          name: 'nightly',
        });
        const condition = found && findCondition(found, 'Ready');
        return condition?.message === message ? condition : undefined;
      });
    expect((await ready('Snapshot not found')).status).toBe('False');
    original('nightly-root', 'replicated');
    take('nightly', 'nightly-root');
    const done = await ready('DataSource is ready to be consumed');
    expect(done.status).toBe('True');
  });

  it('take their content along', async () => {
    original('short', 'replicated');
    take('short-lived', 'short');
    await isReady('short-lived');
    const content = contentOf('short-lived')?.metadata.name ?? '';
    cluster.objects.delete(apiVersion, 'VolumeSnapshot', {
      namespace,
      name: 'short-lived',
    });
    await waitFor('both are gone', () =>
      !snapshotOf('short-lived') &&
      !find(cluster, apiVersion, 'VolumeSnapshotContent', { name: content })
        ? true
        : undefined,
    );
    expect(claimOf('short')?.status?.phase).toBe('Bound');
  });
});
