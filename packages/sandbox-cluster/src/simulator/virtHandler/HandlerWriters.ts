import { Writer } from '../client';
import { VirtualMachineInstance } from '../model';
import { SimulatorContext, writeAs } from '../SimulatorContext';
import { virtHandlerIdentity } from './identity';

/**
 * The virt-handlers of all nodes: KubeVirt lets each write only what is on its
 * node (KubeVirt v1.9.0 pkg/virt-api/webhooks/validating-webhook/admitters/
 * vmi-update-admitter.go, Admit).
 *
 * @internal
 */
export class HandlerWriters {
  readonly #context: SimulatorContext;
  readonly #writers = new Map<string, Writer>();

  static create(context: SimulatorContext): HandlerWriters {
    return new HandlerWriters(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
  }

  /** Writes as the virt-handler of the node that has an instance. */
  of({ status }: VirtualMachineInstance): Writer {
    return this.on(status?.nodeName ?? '');
  }

  /** Writes as the virt-handler of a node. */
  on(node: string): Writer {
    const known = this.#writers.get(node);
    if (known) return known;
    const identity = { ...virtHandlerIdentity, node };
    const { writer } = writeAs(this.#context, identity);
    this.#writers.set(node, writer);
    return writer;
  }
}
