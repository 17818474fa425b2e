import { ObjectStore } from '../client';
import { Pod } from '../model';
import { podRequests } from './podRequests';

/** A pod that has ended takes nothing any more. */
function takes(pod: Pod | undefined): string | undefined {
  if (['Succeeded', 'Failed'].includes(pod?.status?.phase ?? '')) {
    return undefined;
  }
  return pod?.spec.nodeName;
}

/**
 * What the pods on each node ask for, kept in step with a store.
 *
 * @internal
 */
export class NodeUsage {
  readonly #nodes = new Map<string, Record<string, number>>();

  /** Begins to follow a store, from empty on. */
  static create(store: ObjectStore<Pod>): NodeUsage {
    const usage = new NodeUsage();
    store.onChange(({ before, after }) => {
      const [old, wanted] = [takes(before), takes(after)];
      if (old === wanted) return;
      if (before && old) usage.#add(old, before, -1);
      if (after && wanted) usage.#add(wanted, after, 1);
    });
    return usage;
  }

  private constructor() {}

  /** What is asked for on a node, in base units by resource. */
  of(node: string): Record<string, number> {
    return this.#nodes.get(node) ?? {};
  }

  #add(node: string, pod: Pod, sign: 1 | -1): void {
    const sum = this.#nodes.get(node) ?? {};
    this.#nodes.set(node, sum);
    for (const [name, amount] of Object.entries(podRequests(pod))) {
      sum[name] = (sum[name] ?? 0) + sign * amount;
    }
  }
}
