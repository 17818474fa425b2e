import { list } from '../../describe/parts/words';
import { nodeObstacle } from './nodeObstacle';
import { parseSchedulerMessage } from './schedulerMessage';

/**
 * What keeps the nodes from taking a pod, by the scheduler's words.
 *
 * @internal
 */
export interface NodeReasons {
  /** How many nodes there are. */
  nodes: number;
  /** `1 is cordoned and 2 lack memory`. */
  text: string;
  /** Whether it is not the same for all nodes. */
  differs: boolean;
  /** What to do about what most nodes have; absent where it is not known. */
  nextStep?: string;
}

/**
 * Puts the scheduler's message into words: what is the same is counted
 * together, what most nodes have comes first.
 *
 * @returns undefined where it is no message of kube-scheduler's, or names no node
 * @internal
 */
export function nodeReasons(message: string): NodeReasons | undefined {
  const refusal = parseSchedulerMessage(message);
  if (!refusal || refusal.nodes === 0) {
    return undefined;
  }
  const byWords = new Map<
    string,
    { nodes: number; nextStep?: string; one: string }
  >();
  for (const { nodes, text } of refusal.reasons) {
    const { one, many, nextStep } = nodeObstacle(text);
    const counted = byWords.get(many)?.nodes ?? 0;
    byWords.set(many, { nodes: counted + nodes, nextStep, one });
  }
  const reasons = [...byWords].sort(([, a], [, b]) => b.nodes - a.nodes);
  return {
    nodes: refusal.nodes,
    text: list(
      reasons.map(
        ([many, { nodes, one }]) => `${nodes} ${nodes === 1 ? one : many}`,
      ),
    ),
    differs: reasons.some(([, { nodes }]) => nodes !== refusal.nodes),
    nextStep: reasons.find(([, { nextStep }]) => nextStep)?.[1].nextStep,
  };
}
