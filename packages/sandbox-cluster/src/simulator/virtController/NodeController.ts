import { EventRecorder, resourceTypes, Writer } from '../client';
import { Node, VirtualMachineInstance } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { virtControllerIdentity } from './identity';
import { enterPhase, isFinal } from './instancePhase';

const { nodes, virtualMachineInstances } = resourceTypes;
/** Simulated seconds without a heartbeat after which a handler is gone. */
const patience = 30;

/**
 * virt-controller's half for nodes: where virt-handler went silent, the
 * instances are lost (KubeVirt v1.9.0 pkg/virt-controller/watch/node).
 *
 * @internal
 */
export class NodeController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;

  /** Subscribes to nodes. */
  static create(context: SimulatorContext): NodeController {
    return new NodeController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, virtControllerIdentity);
    this.#writer = writer;
    this.#events = events;
    control(context, {
      name: 'virt-controller',
      type: nodes,
      work: key => this.#check(key),
    });
  }

  async #check(key: string): Promise<number | undefined> {
    const { informers, clock, failures } = this.#context;
    const node = informers.of(nodes).store.get(key);
    if (!node) return undefined;
    const { uid = '' } = node.metadata;
    if (failures.of(node) !== 'F44') {
      clock.restart(uid, 'no heartbeat');
      return undefined;
    }
    const left = patience - clock.elapsed(uid, 'no heartbeat');
    if (left > 0) return clock.real(left);
    for (const vmi of informers.of(virtualMachineInstances).store.list()) {
      if (vmi.status?.nodeName === key && !isFinal(vmi)) {
        await this.#giveUp(vmi, node);
      }
    }
    return undefined;
  }

  async #giveUp(vmi: VirtualMachineInstance, node: Node): Promise<void> {
    await this.#events.record(
      vmi,
      'Warning',
      'NodeUnresponsive',
      `virt-handler on node ${node.metadata.name} is not responsive, marking VMI as failed`,
    );
    const status = enterPhase(
      { ...vmi.status, reason: 'NodeUnresponsive' },
      'Failed',
      this.#context.clock.now(),
    );
    await this.#writer.update(virtualMachineInstances, vmi, { ...vmi, status });
  }
}
