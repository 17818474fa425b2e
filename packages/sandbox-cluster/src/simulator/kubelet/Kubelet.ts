import { EventRecorder, resourceTypes, Writer } from '../client';
import { Domain, isActive } from '../hypervisor';
import { migrationLabel } from '../virtController/migration/renderTargetPod';
import { controllerOf, Pod } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { Mounts } from './Mounts';
import { restartDelay } from './podEnding';
import { PodReporter } from './PodReporter';
import { podStage } from './podStage';
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
  readonly #reporter: PodReporter;
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
    this.#reporter = PodReporter.create({ context, writer, events });
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
        await this.#reporter.waits(pod, { stage: 'mounting' });
        const { reason, message } = problem;
        await this.#events.record(pod, 'Warning', reason, message);
        return clock.real(tryAgainAfter);
      }
      this.#mounted.add(uid);
    }
    const seconds = clock.elapsed(uid, 'creating');
    const stage = podStage(pod, seconds, failures.of(pod));
    if (stage.stage === 'running') {
      await this.#reporter.runs(pod);
      return undefined;
    }
    await this.#reporter.waits(pod, stage);
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
      const { exitCode, message } = program;
      await this.#reporter.ended(pod, exitCode, message);
      return undefined;
    }
    if (program.kind === 'domain') {
      const domain = hypervisor.find(controllerOf(pod)?.uid ?? '');
      const isGone =
        domain && (!isActive(domain) || !this.#isHome(pod, domain));
      if (isGone) {
        const left = endingTime - clock.elapsed(uid, 'ending');
        if (left > 0) return clock.real(left);
        const exitCode = domain.state === 'crashed' ? 1 : 0;
        await this.#reporter.ended(pod, exitCode, '');
        return undefined;
      }
    }
    await this.#reporter.isReady(pod);
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

  /** Waits until a container that failed may run again. */
  async #restart(pod: Pod): Promise<Again> {
    const { clock } = this.#context;
    const { uid = '' } = pod.metadata;
    const [status] = pod.status?.containerStatuses ?? [];
    const step = `restart ${status.restartCount}`;
    const left = restartDelay(status.restartCount) - clock.elapsed(uid, step);
    if (left > 0) return clock.real(left);
    await this.#reporter.runs(pod);
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
