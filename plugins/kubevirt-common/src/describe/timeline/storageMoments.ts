import {
  DataVolume,
  findCondition,
  PersistentVolumeClaim,
} from '../../objects';
import { Moment } from './Moment';
import { phaseMoment } from './phaseMoment';

/**
 * The phases of a DataVolume. It keeps the time of its conditions alone:
 * `Ready` becomes true with the phase Succeeded, `Running` with that of the
 * work (CDI pkg/controller/conditions.go).
 *
 * @internal
 */
export function dataVolumeMoments(dataVolume: DataVolume): Moment[] {
  const { name } = dataVolume.metadata ?? {};
  const { phase } = dataVolume.status ?? {};
  return phaseMoment({
    kind: 'DataVolume',
    name,
    phase,
    at: trueSince(dataVolume, phase === 'Succeeded' ? 'Ready' : 'Running'),
  });
}

/**
 * When a claim was bound, which only its DataVolume says.
 *
 * @internal
 */
export function claimMoments(
  claim: PersistentVolumeClaim,
  dataVolumes: DataVolume[],
): Moment[] {
  const { name } = claim.metadata ?? {};
  const dataVolume = dataVolumes.find(each => claimNameOf(each) === name);
  return phaseMoment({
    kind: 'PersistentVolumeClaim',
    name,
    phase: 'Bound',
    at: trueSince(dataVolume, 'Bound'),
  });
}

/** The claim that a DataVolume fills. @internal */
export function claimNameOf({
  metadata,
  status,
}: DataVolume): string | undefined {
  return status?.claimName ?? metadata?.name;
}

function trueSince(
  dataVolume: DataVolume | undefined,
  type: string,
): string | null | undefined {
  const condition = findCondition(dataVolume, type);
  return condition?.status === 'True'
    ? condition.lastTransitionTime
    : undefined;
}
