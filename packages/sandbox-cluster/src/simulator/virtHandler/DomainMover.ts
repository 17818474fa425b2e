import { EventRecorder, resourceTypes } from '../client';
import { Domain } from '../hypervisor';
import { VirtualMachineInstance } from '../model';
import { SimulatorContext } from '../SimulatorContext';
import { HandlerWriters } from './HandlerWriters';
import { migrationSeconds, migrationStep } from './migrationStep';

const { virtualMachineInstances, virtualMachines } = resourceTypes;

/**
 * Moves domains to other nodes.
 *
 * @internal
 */
export class DomainMover {
  readonly #context: SimulatorContext;
  readonly #handlers: HandlerWriters;
  readonly #events: EventRecorder;

  static create(options: {
    context: SimulatorContext;
    handlers: HandlerWriters;
    events: EventRecorder;
  }): DomainMover {
    return new DomainMover(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    handlers: HandlerWriters;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#handlers = options.handlers;
    this.#events = options.events;
  }

  /**
   * Moves a domain as far as it can go now.
   *
   * @returns in how many milliseconds to look again, if at all
   */
  async move(
    vmi: VirtualMachineInstance,
    domain: Domain,
  ): Promise<number | undefined> {
    const { informers, clock, hypervisor, failures } = this.#context;
    const { migrationState, phase } = vmi.status ?? {};
    if (!migrationState?.migrationUid || phase !== 'Running') return undefined;
    const { uid = '', namespace, name, deletionTimestamp } = vmi.metadata;
    const step = `migration ${migrationState.migrationUid}`;
    const owner = informers
      .of(virtualMachines)
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
    await this.#handlers.of(vmi).update(virtualMachineInstances, vmi, {
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
}
