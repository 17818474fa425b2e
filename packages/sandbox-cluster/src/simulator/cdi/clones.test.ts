import { SandboxCluster } from '../../SandboxCluster';
import {
  DataSource,
  DataVolume,
  DataVolumeSpec,
  findCondition,
  PersistentVolumeClaim,
  VirtualMachine,
} from '../model';
import { claim, machine } from '../scenes/sceneObjects';
import { find, waitFor } from '../testing/watchStatuses';

const namespace = 'team-a';
const images = 'images';
const cdi = 'cdi.kubevirt.io/v1beta1';

jest.setTimeout(30_000);

describe('clones', () => {
  let cluster: SandboxCluster;

  const volume = (name: string) =>
    find<DataVolume>(cluster, cdi, 'DataVolume', { namespace, name });
  const claimOf = (name: string, at = namespace) =>
    find<PersistentVolumeClaim>(cluster, 'v1', 'PersistentVolumeClaim', {
      namespace: at,
      name,
    });
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
  const create = (
    name: string,
    spec: DataVolumeSpec,
    annotations: Record<string, string> = {},
  ) =>
    cluster.objects.create({
      apiVersion: cdi,
      kind: 'DataVolume',
      metadata: { name, namespace, annotations },
      spec,
    });
  const phase = (name: string, wanted: string) =>
    waitFor(`${name} is ${wanted}`, () =>
      volume(name)?.status?.phase === wanted ? volume(name) : undefined,
    );
  const said = (name: string, text: string) =>
    waitFor(`${name}: ${text}`, () =>
      events(name).some(event => event.includes(text)) ? true : undefined,
    );
  const original = async (name: string, at = namespace) => {
    cluster.objects.create(claim({ name, namespace: at, size: '4Gi' }));
    await waitFor(`${name} is bound`, () =>
      claimOf(name, at)?.status?.phase === 'Bound' ? true : undefined,
    );
  };

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 20 } });
    for (const name of [namespace, images]) {
      cluster.objects.create({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      });
    }
  });

  afterAll(async () => {
    await cluster.stop();
  });

  it('lets the storage copy a claim of the same namespace', async () => {
    await original('golden');
    create('copy', {
      source: { pvc: { name: 'golden', namespace } },
      storage: {},
    });
    const done = await phase('copy', 'Succeeded');
    expect(done.status?.progress).toBe('100.0%');
    expect(findCondition(done, 'Bound')).toMatchObject({
      status: 'True',
      message: 'PVC copy Bound',
    });
    expect(findCondition(done, 'Running')).toMatchObject({
      status: 'False',
      reason: 'Completed',
      message: 'Clone Complete',
    });
    expect(claimOf('copy')).toMatchObject({
      spec: {
        dataSourceRef: { kind: 'VolumeCloneSource' },
        volumeName: expect.stringMatching(/^pvc-/),
        // 4Gi, and what a filesystem takes for itself.
        resources: { requests: { storage: '4569114145' } },
      },
      status: { phase: 'Bound' },
    });
    await said(
      'copy',
      'CSICloneInProgress: CSI Volume clone in progress (for pvc team-a/golden)',
    );
    await said(
      'copy',
      'CloneSucceeded: Successfully cloned from team-a/golden into team-a/copy',
    );
    await waitFor('only the copy is left', () =>
      cluster.objects
        .list('v1', 'PersistentVolumeClaim', namespace)
        .some(({ metadata }) => metadata.name.startsWith('tmp-pvc-'))
        ? undefined
        : true,
    );
  });

  it('copies across namespaces by pods, by way of a DataSource', async () => {
    cluster.objects.create({
      apiVersion: cdi,
      kind: 'DataSource',
      metadata: { name: 'ubuntu', namespace: images },
      spec: { source: { pvc: { name: 'ubuntu-22', namespace: images } } },
    });
    const ready = (status: string) =>
      waitFor(`the DataSource is ${status}`, () => {
        const dataSource = find<DataSource>(cluster, cdi, 'DataSource', {
          namespace: images,
          name: 'ubuntu',
        });
        const condition = findCondition(dataSource, 'Ready');
        return condition?.status === status ? condition : undefined;
      });
    expect(await ready('False')).toMatchObject({
      reason: 'NotFound',
      message: 'PVC not found',
    });
    await original('ubuntu-22', images);
    await ready('True');

    cluster.objects.create(
      machine({
        name: 'cloned',
        namespace,
        root: { dataVolume: { name: 'cloned' } },
      }),
    );
    create('cloned', {
      sourceRef: { kind: 'DataSource', name: 'ubuntu', namespace: images },
      storage: { resources: { requests: { storage: '10Gi' } } },
    });
    await phase('cloned', 'CloneInProgress');
    await phase('cloned', 'Succeeded');
    await waitFor('the machine runs', () =>
      find<VirtualMachine>(cluster, 'kubevirt.io/v1', 'VirtualMachine', {
        namespace,
        name: 'cloned',
      })?.status?.printableStatus === 'Running'
        ? true
        : undefined,
    );
  });

  it('waits for a source that does not exist', async () => {
    create('early', {
      source: { pvc: { name: 'later', namespace } },
      storage: { resources: { requests: { storage: '4Gi' } } },
    });
    await said(
      'early',
      "CloneWithoutSource: The source pvc later doesn't exist",
    );
    expect(volume('early')?.status?.phase).toBeUndefined();
    expect(claimOf('early')).toBeUndefined();
    await original('later');
    await phase('early', 'Succeeded');
  });

  it('waits for a source that a pod uses', async () => {
    await original('busy');
    cluster.objects.create(
      machine({
        name: 'user',
        namespace,
        root: { persistentVolumeClaim: { claimName: 'busy' } },
      }),
    );
    await waitFor('its pod is there', () =>
      cluster.objects
        .list('v1', 'Pod', namespace)
        .some(({ metadata }) => metadata.name.startsWith('virt-launcher-user'))
        ? true
        : undefined,
    );
    create('patient', {
      source: { pvc: { name: 'busy', namespace } },
      storage: { resources: { requests: { storage: '4Gi' } } },
    });
    await said('patient', 'using PersistentVolumeClaim busy');
    const waiting = await phase('patient', 'CloneScheduled');
    expect(findCondition(waiting, 'Running')).toMatchObject({
      status: 'False',
      reason: 'Pending',
      message: 'Clone Pending',
    });
    cluster.objects.delete('kubevirt.io/v1', 'VirtualMachine', {
      namespace,
      name: 'user',
    });
    await phase('patient', 'Succeeded');
  });

  it('refuses a target that is too small', async () => {
    await original('large');
    create('small', {
      source: { pvc: { name: 'large', namespace } },
      pvc: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    });
    await said(
      'small',
      "CloneValidationFailed: The clone doesn't meet the validation requirements",
    );
    expect(claimOf('small')).toBeUndefined();
  });

  it('imports at once on storage that waits, where that is asked for', async () => {
    create(
      'eager',
      {
        source: { blank: {} },
        pvc: {
          storageClassName: 'local',
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
        },
      },
      { 'cdi.kubevirt.io/storage.bind.immediate.requested': '' },
    );
    await phase('eager', 'Succeeded');
    expect(claimOf('eager')?.status?.phase).toBe('Bound');
  });
});
