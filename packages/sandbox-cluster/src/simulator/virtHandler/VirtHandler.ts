import { EventRecorder, resourceTypes, Writer } from '../client';
import { Domain, isActive } from '../hypervisor';
import {
  PersistentVolumeClaim,
  Pod,
  rfc3339,
  setCondition,
  VirtualMachineInstance,
} from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';
import { gracePeriodOf } from '../virtController/instance/gracePeriods';
import { enterPhase, isFinal } from '../virtController/instancePhase';
import { claimNames } from '../virtController/volumeNames';
import { virtHandlerIdentity } from './identity';
import { migrationSeconds, migrationStep } from './migrationStep';
import { handlerStatus } from './handlerStatus';
import { LaunchProblem, launchProblem } from './launchProblem';

const { virtualMachineInstances, pods, nodes } = resourceTypes;
const { persistentVolumeClaims } = resourceTypes;
/** Simulated seconds that libvirt takes to start a domain. */
const startTime = 1.5;

/**
 * Plays virt-handler on all nodes, with libvirt below it.
 *
 * @internal
 */
export class VirtHandler {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  /** Whom it asked to shut down. */
  readonly #signaled = new WeakSet<Domain>();

  /** Subscribes to instances and their domains. */
  static create(context: SimulatorContext): VirtHandler {
    return new VirtHandler(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, virtHandlerIdentity);
    this.#writer = writer;
    this.#events = events;
    const { informers, hypervisor, clock } = context;
    const queue = control(context, {
      name: 'virt-handler',
      type: virtualMachineInstances,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(pods), ({ metadata }) =>
          (metadata.ownerReferences ?? [])
            .filter(({ kind }) => kind === 'VirtualMachineInstance')
            .map(({ name }) => `${metadata.namespace}/${name}`),
        ),
        trigger(informers.of(resourceTypes.virtualMachines), vm => [
          `${vm.metadata.namespace}/${vm.metadata.name}`,
        ]),
      ],
    });
    informers.of(nodes);
    informers.of(persistentVolumeClaims);
    informers
      .of(virtualMachineInstances)
      .store.onChange(({ before, after }) => {
        if (after || !before) return;
        const { uid = '' } = before.metadata;
        hypervisor.forget(uid);
        clock.forget(uid);
      });
    const unsubscribe = hypervisor.onChange(({ namespace, name }) =>
      queue.add(`${namespace}/${name}`),
    );
    context.signal.addEventListener('abort', unsubscribe, { once: true });
  }

  async #sync(key: string): Promise<number | undefined> {
    const { informers, hypervisor, failures } = this.#context;
    const vmi = informers.of(virtualMachineInstances).store.get(key);
    const { nodeName, phase = '' } = vmi?.status ?? {};
    if (!vmi || !nodeName || isFinal(vmi)) return undefined;
    const node = informers.of(nodes).store.get(nodeName);
    if (!node || failures.of(node) === 'F44') return undefined;
    const { uid = '' } = vmi.metadata;
    const domain = hypervisor.find(uid);
    if (domain) return this.#watch(vmi, domain);
    if (phase === 'Scheduled') return this.#launch(vmi);
    if (phase === 'Running') this.#adopt(vmi);
    return undefined;
  }

  /** What ran before the simulator was started anew runs on. */
  #adopt({ metadata, status }: VirtualMachineInstance): void {
    const { uid = '', namespace = '', name } = metadata;
    const { nodeName: node = '', conditions = [] } = status ?? {};
    const paused = conditions.some(({ type }) => type === 'Paused');
    this.#context.hypervisor.start({
      uid,
      namespace,
      name,
      node,
      paused,
      adopted: true,
    });
  }

  async #launch(vmi: VirtualMachineInstance): Promise<number | undefined> {
    const { clock, hypervisor, failures } = this.#context;
    const { uid = '', namespace = '', name, deletionTimestamp } = vmi.metadata;
    const { nodeName: node = '' } = vmi.status ?? {};
    if (deletionTimestamp) return undefined;
    const left = startTime - clock.elapsed(uid, 'launch');
    if (left > 0) return clock.real(left);
    const problem =
      launchProblem(vmi, failures.of(vmi)) ?? this.#lockProblem(vmi);
    if (problem) {
      await this.#refuse(vmi, problem.message);
      if (problem.fatal) {
        const domain = hypervisor.start({ uid, namespace, name, node });
        hypervisor.end(domain, 'crashed');
      }
      return undefined;
    }
    const paused = vmi.spec.startStrategy === 'Paused';
    await this.#record(vmi, 'Created', 'VirtualMachineInstance defined.');
    hypervisor.start({ uid, namespace, name, node, paused });
    await this.#record(vmi, 'Started', 'VirtualMachineInstance started.');
    return undefined;
  }

  /** A disk of one writer is open in another domain on this node. */
  #lockProblem(vmi: VirtualMachineInstance): LaunchProblem | undefined {
    const { informers, hypervisor } = this.#context;
    const shared = (name: string) =>
      informers
        .of(persistentVolumeClaims)
        .store.get(`${vmi.metadata.namespace}/${name}`)
        ?.spec.accessModes?.includes('ReadWriteMany');
    const mine = claimNames(vmi.spec).filter(name => !shared(name));
    if (mine.length === 0) return undefined;
    const isOpen = informers
      .of(virtualMachineInstances)
      .store.list()
      .some(other => {
        const domain = hypervisor.find(other.metadata.uid ?? '');
        return (
          domain !== undefined &&
          isActive(domain) &&
          other.metadata.namespace === vmi.metadata.namespace &&
          other.status?.nodeName === vmi.status?.nodeName &&
          claimNames(other.spec).some(name => mine.includes(name))
        );
      });
    return isOpen ? launchProblem(vmi, 'F25') : undefined;
  }

  /** The domain cannot be started. */
  async #refuse(vmi: VirtualMachineInstance, message: string): Promise<void> {
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      status: {
        ...vmi.status,
        conditions: setCondition(vmi.status?.conditions, {
          type: 'Synchronized',
          status: 'False',
          reason: 'Synchronizing with the Domain failed.',
          message,
          lastTransitionTime: rfc3339(this.#context.clock.now()),
        }),
      },
    });
    await this.#events.record(vmi, 'Warning', 'SyncFailed', message);
  }

  /** Follows a domain to its end. */
  async #watch(
    vmi: VirtualMachineInstance,
    domain: Domain,
  ): Promise<number | undefined> {
    const { clock, hypervisor, failures } = this.#context;
    const { uid = '', deletionTimestamp } = vmi.metadata;
    let again: number | undefined;
    if (deletionTimestamp && isActive(domain)) {
      again = await this.#shutDown(vmi, domain);
    } else if (failures.of(vmi) === 'F40' && domain.state === 'running') {
      hypervisor.pause(domain, 'ioError');
    } else if (failures.of(vmi) !== 'F40' && domain.pausedBy === 'ioError') {
      hypervisor.resume(domain);
    }
    const now = clock.now();
    const isLostSight =
      isActive(domain) && failures.of(vmi) === 'unknown-phase';
    const status = isLostSight
      ? enterPhase(vmi.status ?? {}, 'Unknown', now)
      : handlerStatus({
          vmi,
          domain,
          pod: this.#podOf(vmi),
          claims: this.#claimsOf(vmi),
          now,
        });
    const told = await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      status,
    });
    if (!isActive(domain)) {
      clock.restart(uid, 'grace');
      await this.#tellEnd(vmi, domain);
      return undefined;
    }
    return again ?? this.#migrate(told, domain);
  }

  async #migrate(
    vmi: VirtualMachineInstance,
    domain: Domain,
  ): Promise<number | undefined> {
    const { informers, clock, hypervisor, failures } = this.#context;
    const { migrationState, phase } = vmi.status ?? {};
    if (!migrationState?.migrationUid || phase !== 'Running') return undefined;
    const { uid = '', namespace, name, deletionTimestamp } = vmi.metadata;
    const step = `migration ${migrationState.migrationUid}`;
    const owner = informers
      .of(resourceTypes.virtualMachines)
      .store.get(`${namespace}/${name}`);
    const lasts = migrationSeconds(owner?.metadata.annotations);
    const next = migrationStep(vmi, {
      seconds: clock.elapsed(uid, step),
      lasts,
      fail: deletionTimestamp ? 'F42' : failures.of(vmi),
      now: clock.now(),
    });
    const isOver = migrationState.completed || migrationState.failed;
    if (!next) {
      if (isOver) hypervisor.move(domain, undefined);
      return isOver ? undefined : clock.real(0.5);
    }
    hypervisor.move(domain, migrationState.targetNode);
    if (next.nodeName) domain.node = next.nodeName;
    await this.#writer.update(virtualMachineInstances, vmi, {
      ...vmi,
      metadata: {
        ...vmi.metadata,
        labels: {
          ...vmi.metadata.labels,
          ...(next.nodeName && { 'kubevirt.io/nodeName': next.nodeName }),
        },
      },
      status: {
        ...vmi.status,
        migrationState: next.state,
        ...(next.nodeName && { nodeName: next.nodeName }),
      },
    });
    if (next.event) {
      const { type, reason, message } = next.event;
      await this.#events.record(vmi, type, reason, message);
    }
    return clock.real(0.5);
  }

  async #shutDown(
    vmi: VirtualMachineInstance,
    domain: Domain,
  ): Promise<number | undefined> {
    const { clock, hypervisor } = this.#context;
    const { uid = '' } = vmi.metadata;
    const grace = gracePeriodOf(vmi);
    if (!this.#signaled.has(domain) && grace > 0) {
      this.#signaled.add(domain);
      const message = 'Signaled Graceful Shutdown';
      await this.#record(vmi, 'ShuttingDown', message);
      hypervisor.resume(domain);
      hypervisor.shutDown(domain);
    }
    const left = grace - clock.elapsed(uid, 'grace');
    if (left > 0) return clock.real(left);
    await this.#record(vmi, 'Deleted', 'Signaled Deletion');
    // Who had no chance to shut down was not at fault.
    hypervisor.end(domain, grace > 0 ? 'crashed' : 'shutoff');
    return undefined;
  }

  async #tellEnd(vmi: VirtualMachineInstance, domain: Domain): Promise<void> {
    const crashed = domain.state === 'crashed';
    await this.#events.record(
      vmi,
      crashed ? 'Warning' : 'Normal',
      'Stopped',
      crashed
        ? 'The VirtualMachineInstance crashed.'
        : 'The VirtualMachineInstance was shut down.',
    );
  }

  #record(vmi: VirtualMachineInstance, reason: string, message: string) {
    return this.#events.record(vmi, 'Normal', reason, message);
  }

  #podOf(vmi: VirtualMachineInstance): Pod | undefined {
    const { store } = this.#context.informers.of(pods);
    return store
      .ownedBy(vmi)
      .find(({ spec }) => spec.nodeName === vmi.status?.nodeName);
  }

  #claimsOf(vmi: VirtualMachineInstance): PersistentVolumeClaim[] {
    const { store } = this.#context.informers.of(persistentVolumeClaims);
    return claimNames(vmi.spec).flatMap(
      name => store.get(`${vmi.metadata.namespace}/${name}`) ?? [],
    );
  }
}
