import { parseSchedulerMessage } from './schedulerMessage';

/**
 * The beginning of a sentence about nodes that the scheduler refused: `None
 * of the 3 nodes has`, or `No node has` where it is one, or it is not known
 * how many.
 *
 * @internal
 */
export function nodesText(message: string, verb: string): string {
  const nodes = parseSchedulerMessage(message)?.nodes ?? 0;
  return nodes > 1 ? `None of the ${nodes} nodes ${verb}` : `No node ${verb}`;
}
