import { resourceTypes } from '../client';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { virtHandlerIdentity } from './identity';
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
    const { writer } = writeAs(context, virtHandlerIdentity);
    control(context, {
      name: 'virt-handler',
      type: nodes,
      work: async key => {
        const node = informers.of(nodes).store.get(key);
        if (!node || failures.of(node) === 'F44') return undefined;
        await writer.update(nodes, node, labelNode(node, clock.now()));
        return heartbeatInterval;
      },
    });
  }
}
