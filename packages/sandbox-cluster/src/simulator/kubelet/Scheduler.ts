import { EventRecorder, resourceTypes, Writer } from '../client';
import { Pod, rfc3339, setCondition } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { NodeUsage } from './NodeUsage';
import { forcedMisfit, schedulePod } from './schedulePod';

const { pods, nodes, persistentVolumeClaims, storageClasses } = resourceTypes;
const selectedNode = 'volume.kubernetes.io/selected-node';
/** Simulated seconds from a pod's creation to its node. */
const decisionTime = 0.3;

/**
 * Plays kube-scheduler.
 *
 * @internal
 */
export class Scheduler {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #usage: NodeUsage;
  /** Pods that found no node; every change of the cluster tries them again. */
  readonly #waiting = new Set<string>();

  /** Subscribes to pods and to what decides where they go. */
  static create(context: SimulatorContext): Scheduler {
    return new Scheduler(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      component: 'default-scheduler',
      manager: 'kube-scheduler',
    });
    this.#writer = writer;
    this.#events = events;
    const { informers } = context;
    this.#usage = NodeUsage.create(informers.of(pods).store);
    const queue = control(context, {
      name: 'scheduler',
      type: pods,
      work: key => this.#schedule(key),
      parallel: 1,
    });
    const tryAgain = () => this.#waiting.forEach(key => queue.add(key));
    informers.of(nodes).store.onChange(tryAgain);
    informers.of(storageClasses).store.onChange(tryAgain);
    informers.of(persistentVolumeClaims).store.onChange(tryAgain);
    informers.of(pods).store.onChange(({ before, after }) => {
      if (
        before?.spec.nodeName &&
        (!after || after.status?.phase !== before.status?.phase)
      ) {
        tryAgain();
      }
    });
  }

  async #schedule(key: string): Promise<number | undefined> {
    const { informers, clock } = this.#context;
    const pod = informers.of(pods).store.get(key);
    this.#waiting.delete(key);
    if (!pod || pod.spec.nodeName) return undefined;
    if (pod.metadata.deletionTimestamp) {
      await this.#writer.delete(pods, pod, { gracePeriodSeconds: 0 });
      return undefined;
    }
    const { namespace, uid = '' } = pod.metadata;
    const left = decisionTime - clock.elapsed(uid, 'scheduling');
    if (left > 0) return clock.real(left);
    const names = new Set(
      (pod.spec.volumes ?? []).flatMap(
        volume => volume.persistentVolumeClaim?.claimName ?? [],
      ),
    );
    const forced = forcedMisfit(
      this.#context.failures.of(pod),
      informers.of(nodes).store.size,
    );
    const result =
      forced ??
      schedulePod({
        pod,
        nodes: informers.of(nodes).store.list(),
        used: node => this.#usage.of(node),
        claims: [...names].flatMap(
          name =>
            informers
              .of(persistentVolumeClaims)
              .store.get(`${namespace}/${name}`) ?? [],
        ),
        storageClasses: informers.of(storageClasses).store.list(),
        isTaken: claim => this.#isTaken(pod, claim.metadata.name),
      });
    if (!result.ok) {
      this.#waiting.add(key);
      await this.#refuse(pod, result.message);
      return undefined;
    }
    if (result.claimsToBind.length > 0) {
      this.#waiting.add(key);
      for (const claim of result.claimsToBind) {
        const { metadata } = claim;
        if (metadata.annotations?.[selectedNode]) continue;
        const annotations = {
          ...metadata.annotations,
          [selectedNode]: result.node,
        };
        await this.#writer.update(persistentVolumeClaims, claim, {
          ...claim,
          metadata: { ...metadata, annotations },
        });
      }
      return undefined;
    }
    await this.#bind(pod, result.node);
    return undefined;
  }

  #isTaken(pod: Pod, claimName: string): boolean {
    return this.#context.informers
      .of(pods)
      .store.list()
      .some(
        other =>
          other.metadata.uid !== pod.metadata.uid &&
          other.metadata.namespace === pod.metadata.namespace &&
          other.spec.nodeName !== undefined &&
          !['Succeeded', 'Failed'].includes(other.status?.phase ?? '') &&
          (other.spec.volumes ?? []).some(
            volume => volume.persistentVolumeClaim?.claimName === claimName,
          ),
      );
  }

  async #refuse(pod: Pod, message: string): Promise<void> {
    const conditions = setCondition(pod.status?.conditions, {
      type: 'PodScheduled',
      status: 'False',
      reason: 'Unschedulable',
      message,
      lastProbeTime: null,
      lastTransitionTime: rfc3339(this.#context.clock.now()),
    });
    if (conditions === pod.status?.conditions) return;
    await this.#writer.update(
      pods,
      pod,
      { ...pod, status: { ...pod.status, conditions } },
      'status',
    );
    await this.#events.record(pod, 'Warning', 'FailedScheduling', message);
  }

  async #bind(pod: Pod, node: string): Promise<void> {
    const { name, namespace, uid } = pod.metadata;
    await this.#writer.client.createSubresource(pods, pod.metadata, 'binding', {
      apiVersion: 'v1',
      kind: 'Binding',
      metadata: { name, namespace, uid },
      target: { apiVersion: 'v1', kind: 'Node', name: node },
    });
    await this.#events.record(
      pod,
      'Normal',
      'Scheduled',
      `Successfully assigned ${namespace}/${name} to ${node}`,
    );
  }
}
