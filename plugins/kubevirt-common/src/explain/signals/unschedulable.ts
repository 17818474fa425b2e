import { Signal } from '../Signal';
import { decisiveObstacle, Obstacle } from '../messages/schedulerMessage';

/**
 * What says that no node takes the VM's pod, where the decisive obstacle is
 * of a kind.
 *
 * @internal
 */
export function unschedulable<K extends Obstacle['kind']>(
  signals: Signal[],
  kind: K,
):
  | {
      signals: Signal[];
      obstacle: Extract<Obstacle, { kind: K }>;
      text: string;
    }
  | undefined {
  const refusals = signals.filter(
    signal =>
      (signal.field === 'condition PodScheduled' && signal.failing) ||
      signal.reason === 'FailedScheduling',
  );
  const decisive = refusals[0];
  const obstacle = decisive && decisiveObstacle(decisive.text);
  return obstacle?.kind === kind
    ? {
        signals: refusals,
        obstacle: obstacle as Extract<Obstacle, { kind: K }>,
        text: decisive.text,
      }
    : undefined;
}
