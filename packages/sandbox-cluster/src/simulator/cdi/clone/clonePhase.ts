/**
 * How far a copy is: `CSIClone` and `SnapshotClone` are made by the storage,
 * `HostClone` by pods that read and write.
 *
 * @internal
 */
export type ClonePhase = 'Pending' | 'CSIClone' | 'SnapshotClone' | 'HostClone';

/**
 * The DataVolume's phase for each (CDI v1.66.0
 * pkg/controller/datavolume/clone-controller-base.go, populatorPhaseMap).
 *
 * @internal
 */
export const clonePhases: Record<ClonePhase, string> = {
  Pending: 'CloneScheduled',
  CSIClone: 'CSICloneInProgress',
  SnapshotClone: 'CloneFromSnapshotSourceInProgress',
  HostClone: 'CloneInProgress',
};
