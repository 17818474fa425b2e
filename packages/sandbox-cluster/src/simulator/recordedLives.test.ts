import { SandboxCluster } from '../SandboxCluster';
import { ApiClient, Informers, resourceTypes } from './client';
import { KubeObject, VirtualMachine } from './model';
import { claim } from './scenes/sceneObjects';
import { LifeRecorder } from './testing/LifeRecorder';
import { RecordedStep, recordedSteps } from './testing/recordings';
import { find, waitFor } from './testing/watchStatuses';

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
  const becomesReady = (name: string, namespace: string, ready: boolean) =>
    waitFor(`${name} is ${ready ? '' : 'not '}ready`, () => {
      const id = { namespace, name };
      const vm = find<VirtualMachine>(
        cluster,
        'kubevirt.io/v1',
        'VirtualMachine',
        id,
      );
      return Boolean(vm?.status?.ready) === ready ? true : undefined;
    });
  /** What a user did before a step. */
  const act = async ({ step, objects }: RecordedStep, namespace: string) => {
    const { name } = objects.virtualMachines.at(-1)!.metadata;
    const call = (plural: Parameters<ApiClient['call']>[0], action: string) =>
      client.call(plural, { namespace, name }, action, {});
    switch (step) {
      case 'paused':
        return call('virtualmachineinstances', 'pause');
      case 'stopping':
        // As in the recording, a pause is over when it is stopped.
        await becomesReady(name, namespace, false);
        await call('virtualmachineinstances', 'unpause');
        await becomesReady(name, namespace, true);
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

  /** What of a step has not happened within a while. */
  const missing = async (step: RecordedStep, namespace: string) => {
    await waitFor(
      step.title,
      () => (recorder.missing(step, namespace).length > 0 ? undefined : true),
      10_000,
    ).catch(() => undefined);
    return recorder.missing(step, namespace).map(one => `${step.step}: ${one}`);
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
      expect(await missing(step, namespace)).toEqual([]);
    }
    expect(recorder.unheardOf(own.at(-1)!, namespace)).toEqual([]);
  });
});
