import { EventRecorder, resourceTypes } from '../client';
import { Domain, isActive } from '../hypervisor';
import { PersistentVolumeClaim, Pod, VirtualMachineInstance } from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';
import { gracePeriodOf } from '../virtController/instance/gracePeriods';
import { enterPhase, isFinal } from '../virtController/instancePhase';
import { claimNames } from '../virtController/volumeNames';
import { DomainLauncher } from './DomainLauncher';
import { DomainMover } from './DomainMover';
import { handlerStatus } from './handlerStatus';
import { HandlerWriters } from './HandlerWriters';
import { virtHandlerIdentity } from './identity';

const { virtualMachineInstances, pods, nodes } = resourceTypes;
const { persistentVolumeClaims } = resourceTypes;

/**
 * Plays virt-handler on all nodes, with libvirt below it.
 *
 * @internal
 */
export class VirtHandler {
  readonly #context: SimulatorContext;
  readonly #handlers: HandlerWriters;
  readonly #events: EventRecorder;
  readonly #launcher: DomainLauncher;
  readonly #mover: DomainMover;
  /** Whom it asked to shut down. */
  readonly #signaled = new WeakSet<Domain>();

  /** Subscribes to instances and their domains. */
  static create(context: SimulatorContext): VirtHandler {
    return new VirtHandler(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { events } = writeAs(context, virtHandlerIdentity);
    const handlers = HandlerWriters.create(context);
    this.#events = events;
    this.#handlers = handlers;
    this.#launcher = DomainLauncher.create({ context, handlers, events });
    this.#mover = DomainMover.create({ context, handlers, events });
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
    if (phase === 'Scheduled') return this.#launcher.launch(vmi);
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
    const told = await this.#handlers
      .of(vmi)
      .update(virtualMachineInstances, vmi, {
        ...vmi,
        status,
      });
    if (!isActive(domain)) {
      clock.restart(uid, 'grace');
      await this.#tellEnd(vmi, domain);
      return undefined;
    }
    return again ?? this.#mover.move(told, domain);
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
