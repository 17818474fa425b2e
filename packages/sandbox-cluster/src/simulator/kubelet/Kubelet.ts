import { EventRecorder, resourceTypes, Writer } from '../client';
import { Domain, isActive } from '../hypervisor';
import { migrationLabel } from '../virtController/migration/renderTargetPod';
import { controllerOf, Pod, rfc3339 } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { Mounts } from './Mounts';
import { PodAddresses } from './PodAddresses';
import { podConditions } from './podConditions';
import { podStage, runningStatus, waitingStatuses } from './podStage';
import { endedStatus, restartDelay } from './podEnding';
import { programOf } from './programs';

const { pods, nodes, persistentVolumeClaims } = resourceTypes;
/** Simulated seconds between two tries to mount, to pull, or to look again. */
const tryAgainAfter = 4;
/** Simulated seconds that a container takes to end. */
const endingTime = 0.5;

type Again = number | undefined;

/**
 * Plays the kubelets of all nodes: brings pods up, lets their programs end,
 * and takes them down.
 *
 * @internal
 */
export class Kubelet {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #mounts: Mounts;
  readonly #addresses: PodAddresses;
  readonly #mounted = new Set<string>();
  /** Pods in which a domain has been. */
  readonly #housed = new Set<string>();

  /** Subscribes to pods and to the domains in them. */
  static create(context: SimulatorContext): Kubelet {
    return new Kubelet(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, { component: 'kubelet' });
    this.#writer = writer;
    this.#events = events;
    const { informers, hypervisor, clock } = context;
    const { store } = informers.of(pods);
    this.#mounts = Mounts.create({
      client: writer.client,
      pods: store,
      claims: informers.of(persistentVolumeClaims).store,
    });
    this.#addresses = PodAddresses.create(store);
    const queue = control(context, {
      name: 'kubelet',
      type: pods,
      work: key => this.#sync(key),
      parallel: 16,
    });
    store.onChange(({ before, after }) => {
      if (after || !before) return;
      clock.forget(before.metadata.uid ?? '');
      this.#mounted.delete(before.metadata.uid ?? '');
      this.#housed.delete(before.metadata.uid ?? '');
    });
    const unsubscribe = hypervisor.onChange(({ uid }) => {
      for (const { metadata } of store.ownedBy({ metadata: { uid } })) {
        queue.add(`${metadata.namespace}/${metadata.name}`);
      }
    });
    context.signal.addEventListener('abort', unsubscribe, { once: true });
  }

  async #sync(key: string): Promise<Again> {
    const { informers, failures } = this.#context;
    const pod = informers.of(pods).store.get(key);
    if (!pod?.spec.nodeName) return undefined;
    const node = informers.of(nodes).store.get(pod.spec.nodeName);
    // A lost node does nothing any more.
    if (!node || failures.of(node) === 'F44') return undefined;
    if (pod.metadata.deletionTimestamp) return this.#terminate(pod);
    const phase = pod.status?.phase ?? 'Pending';
    if (phase === 'Running') return this.#run(pod);
    return phase === 'Pending' ? this.#prepare(pod) : undefined;
  }

  async #prepare(pod: Pod): Promise<Again> {
    const { clock, failures } = this.#context;
    const { uid = '' } = pod.metadata;
    if (!this.#mounted.has(uid)) {
      const problem = await this.#mounts.problemOf(pod);
      if (problem) {
        await this.#report(pod, waitingStatuses, { stage: 'mounting' });
        const { reason, message } = problem;
        await this.#events.record(pod, 'Warning', reason, message);
        return clock.real(tryAgainAfter);
      }
      this.#mounted.add(uid);
    }
    const seconds = clock.elapsed(uid, 'creating');
    const stage = podStage(pod, seconds, failures.of(pod));
    if (stage.stage === 'running') {
      await this.#start(pod);
      return undefined;
    }
    await this.#report(pod, waitingStatuses, stage);
    if (stage.stage !== 'pullFailed') return clock.real(0.2);
    const { image, message, backsOff } = stage;
    await this.#events.record(
      pod,
      backsOff ? 'Normal' : 'Warning',
      backsOff ? 'BackOff' : 'Failed',
      backsOff
        ? `Back-off pulling image "${image}"`
        : `Failed to pull image "${image}": ${message}`,
    );
    return clock.real(tryAgainAfter);
  }

  async #report(
    pod: Pod,
    statuses: typeof waitingStatuses,
    stage: Parameters<typeof waitingStatuses>[1],
  ): Promise<void> {
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
            initContainerStatuses: statuses(initContainers, stage),
          }),
          containerStatuses: statuses(containers, stage),
        },
      },
      'status',
    );
  }

  async #start(pod: Pod): Promise<void> {
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

  /** Keeps readiness right, and ends the pod when its program ends. */
  async #run(pod: Pod): Promise<Again> {
    const { clock, hypervisor } = this.#context;
    const { uid = '' } = pod.metadata;
    const [main] = pod.spec.containers;
    const [status] = pod.status?.containerStatuses ?? [];
    if (status?.state?.terminated || status?.state?.waiting) {
      return this.#restart(pod);
    }
    const program = programOf(main);
    if (program.kind === 'ends') {
      const left = program.afterSeconds - clock.elapsed(uid, 'program');
      if (left > 0) return clock.real(left);
      return this.#end(pod, program.exitCode, program.message);
    }
    if (program.kind === 'domain') {
      const domain = hypervisor.find(controllerOf(pod)?.uid ?? '');
      const isGone =
        domain && (!isActive(domain) || !this.#isHome(pod, domain));
      if (isGone) {
        const left = endingTime - clock.elapsed(uid, 'ending');
        if (left > 0) return clock.real(left);
        return this.#end(pod, domain.state === 'crashed' ? 1 : 0, '');
      }
    }
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
    return undefined;
  }

  /** The domain runs in this pod, or is about to come or go. */
  #isHome({ metadata, spec }: Pod, { node, movesTo }: Domain): boolean {
    const { uid = '', labels } = metadata;
    if (spec.nodeName === node) {
      this.#housed.add(uid);
      return true;
    }
    const waits = labels?.[migrationLabel] !== undefined;
    return spec.nodeName === movesTo || (waits && !this.#housed.has(uid));
  }

  async #end(pod: Pod, exitCode: number, message: string): Promise<Again> {
    const { clock } = this.#context;
    const status = endedStatus(pod, { exitCode, message, now: clock.now() });
    await this.#writer.update(pods, pod, { ...pod, status }, 'status');
    return undefined;
  }

  /** Waits until a container that failed may run again. */
  async #restart(pod: Pod): Promise<Again> {
    const { clock } = this.#context;
    const { uid = '' } = pod.metadata;
    const [status] = pod.status?.containerStatuses ?? [];
    const step = `restart ${status.restartCount}`;
    const left = restartDelay(status.restartCount) - clock.elapsed(uid, step);
    if (left > 0) return clock.real(left);
    await this.#start(pod);
    return undefined;
  }

  async #terminate(pod: Pod): Promise<Again> {
    const { clock, hypervisor } = this.#context;
    const { uid = '', deletionTimestamp = '' } = pod.metadata;
    const domain = hypervisor.find(controllerOf(pod)?.uid ?? '');
    const runsHere = domain?.node === pod.spec.nodeName;
    if (domain && isActive(domain) && runsHere) {
      // The launcher passes the signal on to its guest.
      hypervisor.shutDown(domain);
      const left = new Date(deletionTimestamp).getTime() - Date.now();
      if (left > 0) return left;
      hypervisor.end(domain, 'crashed');
    }
    const left = endingTime - clock.elapsed(uid, 'ending');
    if (left > 0) return clock.real(left);
    await this.#writer.delete(pods, pod, { gracePeriodSeconds: 0 });
    return undefined;
  }
}
