import {
  ApiError,
  EventRecorder,
  ReferenceIndex,
  resourceTypes,
  Writer,
} from '../../client';
import { controllerOf, Pod, VirtualMachineInstance } from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { virtControllerIdentity } from '../identity';
import { isFinal } from '../instancePhase';
import { SyncFailure } from '../machine/machineConditions';
import { claimNames, dataVolumeNames } from '../volumeNames';
import { imageFailure } from './imageFailure';
import { currentPod, instanceStatus } from './instanceStatus';
import { launchRefusal } from './launchRefusal';
import { markLauncherPod } from './markLauncherPod';
import { remainingFinalizers } from './remainingFinalizers';
import { renderLauncherPod } from './renderLauncherPod';

const { virtualMachineInstances, pods, dataVolumes } = resourceTypes;
const { persistentVolumeClaims, kubeVirts, virtualMachines } = resourceTypes;
const goodPhases = ['Succeeded', 'WaitForFirstConsumer', 'PendingPopulation'];
/** Simulated seconds after which a running instance without a pod is lost. */
const patience = 10;

type Sync = SyncFailure | 'waiting' | undefined;

/**
 * virt-controller's half for instances: gives them their launcher pods, hands
 * them over to a node, and cleans up after them.
 *
 * @internal
 */
export class InstanceController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  /** Subscribes to what concerns instances; work begins with the informers. */
  static create(context: SimulatorContext): InstanceController {
    return new InstanceController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, virtControllerIdentity);
    this.#writer = writer;
    this.#events = events;
    const { informers } = context;
    informers.of(kubeVirts);
    informers.of(virtualMachines);
    const users = ReferenceIndex.create(
      informers.of(virtualMachineInstances).store,
      ({ metadata, spec }) =>
        claimNames(spec).map(name => `${metadata.namespace}/${name}`),
    );
    const byName = (object: { metadata: Pod['metadata'] }) =>
      users.usersOf(`${object.metadata.namespace}/${object.metadata.name}`);
    control(context, {
      name: 'virt-controller',
      type: virtualMachineInstances,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(pods), pod => {
          const owner = controllerOf(pod);
          return owner?.kind === 'VirtualMachineInstance'
            ? [`${pod.metadata.namespace}/${owner.name}`]
            : [];
        }),
        trigger(informers.of(dataVolumes), byName),
        trigger(informers.of(persistentVolumeClaims), byName),
      ],
    });
  }

  async #sync(key: string): Promise<number | 'retry' | undefined> {
    const { informers, clock } = this.#context;
    const { store } = informers.of(virtualMachineInstances);
    const found = store.get(key);
    if (!found) return undefined;
    const sync = await this.#act(found);
    const vmi = store.get(key) ?? found;
    const launchers = this.#podsOf(vmi);
    const uid = vmi.metadata.uid ?? '';
    const alone = vmi.status?.phase === 'Running' && launchers.length === 0;
    if (!alone) clock.restart(uid, 'alone');
    const lost = alone && clock.elapsed(uid, 'alone') >= patience;
    const failure = sync === 'waiting' ? undefined : sync;
    await this.#report(vmi, launchers, failure, lost);
    if (failure && launchers.length === 0) return 'retry';
    return alone && !lost ? clock.real(patience) : undefined;
  }

  /** Creates or deletes the launcher pod. */
  async #act(vmi: VirtualMachineInstance): Promise<Sync> {
    const launchers = this.#podsOf(vmi);
    if (vmi.metadata.deletionTimestamp) {
      for (const pod of launchers) await this.#deletePod(vmi, pod);
      return undefined;
    }
    if (isFinal(vmi)) return undefined;
    if (launchers.length > 0) return imageFailure(currentPod(vmi, launchers));
    if (!['', 'Pending'].includes(vmi.status?.phase ?? '')) return undefined;
    return this.#createPod(vmi);
  }

  async #createPod(vmi: VirtualMachineInstance): Promise<Sync> {
    const { informers } = this.#context;
    const { namespace } = vmi.metadata;
    const claims = claimNames(vmi.spec).map(name => ({
      name,
      claim: informers
        .of(persistentVolumeClaims)
        .store.get(`${namespace}/${name}`),
    }));
    const missing = claims.find(({ claim }) => !claim);
    if (missing) {
      const message = `PVC ${namespace}/${missing.name} does not exist, waiting for it to appear`;
      const reason = 'FailedPvcNotFound';
      await this.#events.record(vmi, 'Normal', reason, message);
      return { reason, message };
    }
    const volumes = this.#dataVolumesOf(vmi);
    const failed = volumes.find(({ status }) => status?.phase === 'Failed');
    if (failed) {
      return {
        reason: 'FailedDataVolumeImport',
        message: `DataVolume ${failed.metadata.name} failed to import disk image`,
      };
    }
    if (!volumes.every(one => goodPhases.includes(one.status?.phase ?? ''))) {
      return 'waiting';
    }
    const [kubeVirt] = informers.of(kubeVirts).store.list();
    const refusal = launchRefusal(
      vmi,
      kubeVirt,
      this.#context.failures.of(vmi),
    );
    if (refusal) return { reason: 'FailedCreate', message: refusal };
    const pod = renderLauncherPod({
      vmi,
      claims: claims.flatMap(({ claim }) => claim ?? []),
      qemuTimeout: 300 + Math.floor(Math.random() * 60),
    });
    return this.#launch(vmi, pod);
  }

  async #launch(vmi: VirtualMachineInstance, pod: Pod): Promise<Sync> {
    try {
      const { metadata } = await this.#writer.create(pods, pod);
      const message = `Created virtual machine pod ${metadata.name}`;
      await this.#events.record(vmi, 'Normal', 'SuccessfulCreate', message);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const reason = 'FailedCreate';
      const { namespace, name } = vmi.metadata;
      const message = `Error creating pod: ${error.message}`;
      await this.#events.record(vmi, 'Warning', reason, message);
      return {
        reason,
        message: error.message.includes('violates PodSecurity')
          ? `failed to create pod for vmi ${namespace}/${name}, it needs a privileged namespace to run: ${error.message}`
          : `failed to create virtual machine pod: ${error.message}`,
      };
    }
  }

  async #deletePod(vmi: VirtualMachineInstance, pod: Pod): Promise<void> {
    if (pod.metadata.deletionTimestamp) return;
    await this.#writer.delete(pods, pod);
    const message = `Deleted virtual machine pod ${pod.metadata.name}`;
    await this.#events.record(vmi, 'Normal', 'SuccessfulDelete', message);
  }

  async #report(
    vmi: VirtualMachineInstance,
    launchers: Pod[],
    failure: SyncFailure | undefined,
    lost: boolean,
  ): Promise<void> {
    const { metadata } = vmi;
    const status = instanceStatus({
      vmi,
      pods: launchers,
      dataVolumes: this.#dataVolumesOf(vmi),
      failure,
      lost,
      now: this.#context.clock.now(),
    });
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      metadata: {
        ...metadata,
        labels: status.nodeName
          ? { ...metadata.labels, 'kubevirt.io/nodeName': status.nodeName }
          : metadata.labels,
        finalizers: remainingFinalizers({
          vmi: { ...vmi, status },
          launchers,
          machine: this.#context.informers
            .of(virtualMachines)
            .store.get(`${metadata.namespace}/${metadata.name}`),
        }),
      },
      status,
    });
    const pod = currentPod(vmi, launchers);
    if (pod) await markLauncherPod(this.#writer, pod, vmi, this.#context.clock);
  }

  /** The launcher pods of an instance, the newest first. */
  #podsOf(vmi: VirtualMachineInstance): Pod[] {
    return this.#context.informers
      .of(pods)
      .store.ownedBy(vmi)
      .sort((a, b) =>
        (b.metadata.creationTimestamp ?? '').localeCompare(
          a.metadata.creationTimestamp ?? '',
        ),
      );
  }

  #dataVolumesOf(vmi: VirtualMachineInstance) {
    const { store } = this.#context.informers.of(dataVolumes);
    const { namespace } = vmi.metadata;
    return dataVolumeNames(vmi.spec).flatMap(
      name => store.get(`${namespace}/${name}`) ?? [],
    );
  }
}
