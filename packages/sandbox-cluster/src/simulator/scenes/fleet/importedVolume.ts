import { renderClaim } from '../../cdi/renderClaim';
import {
  DataVolume,
  PersistentVolumeClaim,
  rfc3339,
  VirtualMachine,
} from '../../model';
import { renderDataVolume } from '../../virtController/machine/renderDataVolume';
import { stored } from './stored';

/**
 * Makes a machine's DataVolume and claim as they are after the import.
 *
 * @internal
 */
export function importedVolume(vm: VirtualMachine, now: Date) {
  const [template] = vm.spec.dataVolumeTemplates ?? [];
  const dataVolume: DataVolume = stored(renderDataVolume(vm, template));
  const time = rfc3339(now);
  const condition = (
    type: string,
    status: string,
    reason: string,
    message: string,
  ) => ({
    type,
    status,
    reason,
    message,
    lastHeartbeatTime: time,
    lastTransitionTime: time,
  });
  const { name } = dataVolume.metadata;
  dataVolume.status = {
    claimName: name,
    phase: 'Succeeded',
    progress: '100.0%',
    restartCount: 0,
    conditions: [
      condition('Bound', 'True', 'Bound', `PVC ${name} Bound`),
      condition('Ready', 'True', '', ''),
      condition('Running', 'False', 'Completed', 'Import Complete'),
    ],
  };
  const claim: PersistentVolumeClaim = stored(
    renderClaim(dataVolume, {
      ...dataVolume.spec.pvc,
      storageClassName: 'standard',
      volumeMode: 'Filesystem',
    }),
  );
  claim.spec.volumeName = `pvc-${claim.metadata.uid}`;
  claim.status = {
    phase: 'Bound',
    accessModes: claim.spec.accessModes,
    capacity: { storage: claim.spec.resources?.requests?.storage ?? '0' },
  };
  return { dataVolume, claim };
}
