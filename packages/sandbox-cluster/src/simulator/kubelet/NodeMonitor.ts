import { resourceTypes, Writer } from '../client';
import { Node, Pod, rfc3339, setCondition } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';

const { nodes, pods } = resourceTypes;
const notReady = 'node.kubernetes.io/not-ready';
const unreachable = 'node.kubernetes.io/unreachable';
/** Simulated seconds of silence after which a node counts as lost. */
const patience = 5;

/**
 * Plays the node controller: a node that went silent (F44) is not ready, takes
 * no pods any more, and those it has are not ready either.
 *
 * @internal
 */
export class NodeMonitor {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  /** Subscribes to nodes. */
  static create(context: SimulatorContext): NodeMonitor {
    return new NodeMonitor(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer } = writeAs(context, { component: 'node-controller' });
    this.#writer = writer;
    control(context, {
      name: 'nodes',
      type: nodes,
      work: key => this.#check(key),
    });
  }

  async #check(key: string): Promise<number | undefined> {
    const { informers, clock, failures } = this.#context;
    const node = informers.of(nodes).store.get(key);
    if (!node) return undefined;
    const { uid = '' } = node.metadata;
    const silent = failures.of(node) === 'F44';
    if (!silent) clock.restart(uid, 'silent');
    const left = patience - clock.elapsed(uid, 'silent');
    if (silent && left > 0) return clock.real(left);
    const tainted = await this.#taint(node, silent);
    await this.#reportNode(tainted, silent);
    if (!silent) return undefined;
    for (const pod of informers.of(pods).store.list()) {
      if (pod.spec.nodeName === key) await this.#reportPod(pod);
    }
    return undefined;
  }

  /** Admission gives every new node a taint, which a ready one loses. */
  #taint(node: Node, silent: boolean): Promise<Node> {
    const others = (node.spec?.taints ?? []).filter(
      ({ key }) => key !== notReady && key !== unreachable,
    );
    const taints = silent
      ? [...others, { key: unreachable, effect: 'NoSchedule' }]
      : others;
    return this.#writer.update(nodes, node, {
      ...node,
      spec: { ...node.spec, taints: taints.length > 0 ? taints : undefined },
    });
  }

  async #reportNode(node: Node, silent: boolean): Promise<void> {
    const conditions = setCondition(node.status?.conditions, {
      type: 'Ready',
      status: silent ? 'Unknown' : 'True',
      reason: silent ? 'NodeStatusUnknown' : 'KubeletReady',
      message: silent
        ? 'Kubelet stopped posting node status.'
        : 'kubelet is posting ready status',
      lastTransitionTime: rfc3339(this.#context.clock.now()),
    });
    await this.#writer.update(
      nodes,
      node,
      { ...node, status: { ...node.status, conditions } },
      'status',
    );
  }

  async #reportPod(pod: Pod): Promise<void> {
    if (pod.status?.phase !== 'Running') return;
    const conditions = setCondition(pod.status.conditions, {
      type: 'Ready',
      status: 'False',
      lastProbeTime: null,
      lastTransitionTime: rfc3339(this.#context.clock.now()),
    });
    await this.#writer.update(
      pods,
      pod,
      { ...pod, status: { ...pod.status, conditions } },
      'status',
    );
  }
}
