import { EventRecorder, resourceTypes, Writer } from '../client';
import { Pod, rfc3339 } from '../model';
import { SimulatorContext } from '../SimulatorContext';
import { PodAddresses } from './PodAddresses';
import { podConditions } from './podConditions';
import { endedStatus } from './podEnding';
import { PodStage, runningStatus, waitingStatuses } from './podStage';

const { pods, nodes } = resourceTypes;

/**
 * Writes the status of pods, as the kubelets of their nodes.
 *
 * @internal
 */
export class PodReporter {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #addresses: PodAddresses;

  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }): PodReporter {
    return new PodReporter(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    const { informers } = options.context;
    this.#addresses = PodAddresses.create(informers.of(pods).store);
  }

  /** Its containers do not run yet. */
  async waits(pod: Pod, stage: PodStage): Promise<void> {
    const { clock, informers } = this.#context;
    const { containers, initContainers = [], nodeName = '' } = pod.spec;
    const now = clock.now();
    const address = informers.of(nodes).store.get(nodeName)?.status?.addresses;
    await this.#writer.update(
      pods,
      pod,
      {
        ...pod,
        status: {
          ...pod.status,
          phase: 'Pending',
          hostIP: address?.find(({ type }) => type === 'InternalIP')?.address,
          startTime: pod.status?.startTime ?? rfc3339(now),
          conditions: podConditions(pod, {
            started: initContainers.length === 0,
            unready: containers.map(({ name }) => name),
            now,
          }),
          ...(initContainers.length > 0 && {
            initContainerStatuses: waitingStatuses(initContainers, stage),
          }),
          containerStatuses: waitingStatuses(containers, stage),
        },
      },
      'status',
    );
  }

  /** Its containers run, from now on. */
  async runs(pod: Pod): Promise<void> {
    const { clock } = this.#context;
    const { uid = '' } = pod.metadata;
    const { containers, initContainers = [] } = pod.spec;
    const now = clock.now();
    const podIP = pod.status?.podIP ?? this.#addresses.take(uid);
    const before = (name: string) =>
      pod.status?.containerStatuses?.find(status => status.name === name);
    clock.restart(uid, 'program');
    clock.elapsed(uid, 'program');
    await this.#writer.update(
      pods,
      pod,
      {
        ...pod,
        status: {
          ...pod.status,
          phase: 'Running',
          podIP,
          podIPs: [{ ip: podIP }],
          conditions: podConditions(pod, { started: true, unready: [], now }),
          ...(initContainers.length > 0 && {
            initContainerStatuses: initContainers.map(container =>
              runningStatus(container, now),
            ),
          }),
          containerStatuses: containers.map(container =>
            runningStatus(container, now, before(container.name)),
          ),
        },
      },
      'status',
    );
    for (const { name } of containers) {
      const created = `Created container: ${name}`;
      await this.#events.record(pod, 'Normal', 'Created', created);
      const started = `Started container ${name}`;
      await this.#events.record(pod, 'Normal', 'Started', started);
    }
  }

  /** Its containers run, and others may have turned its gates. */
  async isReady(pod: Pod): Promise<void> {
    const { clock } = this.#context;
    const conditions = podConditions(pod, {
      started: true,
      unready: [],
      now: clock.now(),
    });
    await this.#writer.update(
      pods,
      pod,
      { ...pod, status: { ...pod.status, conditions } },
      'status',
    );
  }

  /** Its program has ended. */
  async ended(pod: Pod, exitCode: number, message: string): Promise<void> {
    const { clock } = this.#context;
    const status = endedStatus(pod, { exitCode, message, now: clock.now() });
    await this.#writer.update(pods, pod, { ...pod, status }, 'status');
  }
}
