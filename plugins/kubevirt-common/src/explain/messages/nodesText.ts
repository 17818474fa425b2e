import { parseSchedulerMessage } from './schedulerMessage';

/**
 * `None of the 3 nodes has`, `The only node does not have` is never needed:
 * `No node has` where there is one or the number is not known.
 *
 * @internal
 */
export function nodesText(message: string, verb: string): string {
  const nodes = parseSchedulerMessage(message)?.nodes ?? 0;
  return nodes > 1 ? `None of the ${nodes} nodes ${verb}` : `No node ${verb}`;
}
