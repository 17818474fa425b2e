import { SandboxCluster } from '../SandboxCluster';
import { ApiClient, Informers, resourceTypes } from './client';
import { KubeObject } from './model';
import { claim } from './scenes/sceneObjects';
import { LifeRecorder } from './testing/LifeRecorder';
import { RecordedStep, recordedSteps } from './testing/recordings';
import { waitFor } from './testing/watchStatuses';

jest.setTimeout(60_000);

const steps = recordedSteps();
const lives = [...new Set(steps.map(({ life }) => life))];

describe('recorded lives of machines', () => {
  let cluster: SandboxCluster;
  let client: ApiClient;
  let recorder: LifeRecorder;
  const ended = new AbortController();

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 20 } });
    client = ApiClient.create({
      url: cluster.url,
      token: cluster.token,
      ca: cluster.certificateAuthority,
    }).as({ userAgent: 'test' });
    const informers = Informers.create({ client });
    recorder = LifeRecorder.create(informers, [
      resourceTypes.virtualMachines,
      resourceTypes.virtualMachineInstances,
      resourceTypes.dataVolumes,
      resourceTypes.pods,
      resourceTypes.events,
    ]);
    await informers.run(ended.signal);
  });

  afterAll(async () => {
    ended.abort();
    await client.close();
    await cluster.stop();
  });

  /** What is there before the machines are. */
  const prepare = ({ life, objects }: RecordedStep, namespace: string) => {
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
    for (const { metadata, spec } of objects.persistentVolumeClaims) {
      if (!metadata.ownerReferences) {
        const { volumeName: _, ...wanted } = spec;
        const { name } = metadata;
        const object = claim({ name, namespace });
        cluster.objects.create({ ...object, spec: wanted });
      }
    }
    if (life.includes('quota')) {
      cluster.objects.create({
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'team', namespace },
        spec: { hard: { 'requests.cpu': '1', 'requests.memory': '1Gi' } },
      });
    }
  };
  /** What a user did before a step. */
  const act = async ({ step, objects }: RecordedStep, namespace: string) => {
    const { name } = objects.virtualMachines.at(-1)!.metadata;
    const call = (plural: string, action: string) =>
      client.call(plural, { namespace, name }, action, {});
    switch (step) {
      case 'paused':
        return call('virtualmachineinstances', 'pause');
      case 'stopping':
        await call('virtualmachineinstances', 'unpause');
        return call('virtualmachines', 'stop');
      case 'started again':
      case 'manual started':
        return call('virtualmachines', 'start');
      case 'claim appeared':
        return cluster.objects.create(
          claim({ name: 'golden-root', namespace }),
        );
      default:
        return undefined;
    }
  };

  it.each(lives)('%s', async life => {
    const own = steps.filter(step => step.life === life);
    const namespace = `life-${Number.parseInt(life, 10)}`;
    prepare(own[0], namespace);
    for (const vm of own[0].objects.virtualMachines) {
      const { name, labels } = vm.metadata;
      const metadata = { name, namespace, labels };
      const { apiVersion, kind, spec } = vm as KubeObject & { spec: object };
      cluster.objects.create({ apiVersion, kind, metadata, spec });
    }
    for (const step of own) {
      await act(step, namespace);
      const matches = await waitFor(
        step.title,
        () =>
          recorder.missing(step, namespace).length === 0 ? true : undefined,
        10_000,
      ).catch(() => false);
      expect({
        [step.title]: matches || recorder.missing(step, namespace),
      }).toEqual({ [step.title]: true });
    }
    expect(recorder.unheardOf(own.at(-1)!, namespace)).toEqual([]);
  });
});
