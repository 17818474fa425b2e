import { EventRecorder, resourceTypes } from '../client';
import { isActive } from '../hypervisor';
import { rfc3339, setCondition, VirtualMachineInstance } from '../model';
import { SimulatorContext } from '../SimulatorContext';
import { claimNames } from '../virtController/volumeNames';
import { HandlerWriters } from './HandlerWriters';
import { LaunchProblem, launchProblem } from './launchProblem';

const { virtualMachineInstances, persistentVolumeClaims } = resourceTypes;
/** Simulated seconds that libvirt takes to start a domain. */
const startTime = 1.5;

/**
 * Starts domains, or says why they do not start.
 *
 * @internal
 */
export class DomainLauncher {
  readonly #context: SimulatorContext;
  readonly #handlers: HandlerWriters;
  readonly #events: EventRecorder;

  static create(options: {
    context: SimulatorContext;
    handlers: HandlerWriters;
    events: EventRecorder;
  }): DomainLauncher {
    return new DomainLauncher(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    handlers: HandlerWriters;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#handlers = options.handlers;
    this.#events = options.events;
    options.context.informers.of(persistentVolumeClaims);
  }

  /**
   * Starts the domain of an instance that was handed over.
   *
   * @returns in how many milliseconds to look again, if at all
   */
  async launch(vmi: VirtualMachineInstance): Promise<number | undefined> {
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
    const events = this.#events;
    const defined = 'VirtualMachineInstance defined.';
    await events.record(vmi, 'Normal', 'Created', defined);
    hypervisor.start({ uid, namespace, name, node, paused });
    const started = 'VirtualMachineInstance started.';
    await events.record(vmi, 'Normal', 'Started', started);
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
    await this.#handlers.of(vmi).update(virtualMachineInstances, vmi, {
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
}
