import { KubernetesObject } from '../../objects';
import { Moment } from './Moment';
import { phaseMoment } from './phaseMoment';

/**
 * When an object was created, and its deletion asked for. A pod's deletion is
 * dated to the end of its grace period, so that it does not tell.
 *
 * @internal
 */
export function objectMoments(
  kind: string,
  object: KubernetesObject | undefined,
): Moment[] {
  const { name, creationTimestamp, deletionTimestamp } = object?.metadata ?? {};
  return [
    ...phaseMoment({ kind, name, phase: 'Created', at: creationTimestamp }),
    ...(kind === 'Pod'
      ? []
      : phaseMoment({ kind, name, phase: 'Deleting', at: deletionTimestamp })),
  ];
}
