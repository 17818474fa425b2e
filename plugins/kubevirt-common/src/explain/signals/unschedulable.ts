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
    ({ field, reason }) =>
      field === 'condition PodScheduled' || reason === 'FailedScheduling',
  );
  const [decisive] = refusals;
  const obstacle = decisive && decisiveObstacle(decisive.text);
  return obstacle?.kind === kind
    ? {
        // CDI says of its own pod no more than that it has no node.
        signals: [
          ...refusals,
          ...signals.filter(
            signal =>
              signal.kind === 'DataVolume' && signal.reason === 'Unschedulable',
          ),
        ],
        obstacle: obstacle as Extract<Obstacle, { kind: K }>,
        text: decisive.text,
      }
    : undefined;
}
