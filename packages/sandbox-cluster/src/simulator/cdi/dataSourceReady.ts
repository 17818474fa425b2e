import {
  Condition,
  DataSource,
  DataVolume,
  PersistentVolumeClaim,
  VolumeSnapshot,
} from '../model';

/**
 * Says whether a DataSource can be used, in CDI's words (CDI v1.66.0
 * pkg/controller/datasource-controller.go).
 *
 * @param found - the claim that it points at, and the DataVolume that fills
 *   it; or the snapshot
 * @internal
 */
export function dataSourceReady(
  { spec }: DataSource,
  found: {
    claim?: PersistentVolumeClaim;
    dataVolume?: DataVolume;
    snapshot?: VolumeSnapshot;
  },
): Pick<Condition, 'status' | 'reason' | 'message'> {
  const { pvc, snapshot } = spec.source ?? {};
  const no = (reason: string, message: string) => ({
    status: 'False',
    reason,
    message,
  });
  const yes = {
    status: 'True',
    reason: 'Ready',
    message: 'DataSource is ready to be consumed',
  };
  if (snapshot) {
    if (!found.snapshot) return no('NotFound', 'Snapshot not found');
    return found.snapshot.status?.readyToUse
      ? yes
      : no('SnapshotNotReady', 'Snapshot phase is not ready');
  }
  if (!pvc) return no('NoSource', 'No source PVC set');
  const { claim, dataVolume } = found;
  if (!claim && !dataVolume) return no('NotFound', 'PVC not found');
  const phase = dataVolume?.status?.phase ?? '';
  if (dataVolume && phase !== 'Succeeded') {
    return no(phase, `Import DataVolume phase ${phase}`);
  }
  return yes;
}
