import { resourceTypes } from '../client';
import { control, SimulatorContext } from '../SimulatorContext';
import { HandlerWriters } from './HandlerWriters';
import { heartbeatInterval, labelNode } from './labelNode';

const { nodes } = resourceTypes;

/**
 * Keeps the nodes marked as able to run virtual machines.
 *
 * @internal
 */
export class NodeLabeller {
  /** Subscribes to nodes. */
  static create(context: SimulatorContext): NodeLabeller {
    return new NodeLabeller(context);
  }

  private constructor(context: SimulatorContext) {
    const { informers, clock, failures } = context;
    const handlers = HandlerWriters.create(context);
    control(context, {
      name: 'virt-handler',
      type: nodes,
      work: async key => {
        const node = informers.of(nodes).store.get(key);
        if (!node || failures.of(node) === 'F44') return undefined;
        const labelled = labelNode(node, clock.now());
        await handlers.on(key).update(nodes, node, labelled);
        return heartbeatInterval;
      },
    });
  }
}
