import { DataVolume } from '../model';
import { CloneSource } from './clone/cloneSource';

type Words = [reason: string, message: string];

/**
 * What CDI says in an event when a DataVolume enters a phase (CDI v1.66.0
 * pkg/controller/datavolume/import-controller.go, clone-controller-base.go).
 *
 * @param dataVolume - in its new phase
 * @param source - what it is a copy of, if it is one
 * @returns reason and message, or undefined where it says nothing
 * @internal
 */
export function phaseEvent(
  dataVolume: DataVolume,
  source?: CloneSource,
): Words | undefined {
  const { namespace, name } = dataVolume.metadata;
  const phase = dataVolume.status?.phase ?? '';
  const common: Record<string, Words> = {
    Pending: ['Pending', `PVC ${name} Pending`],
    PVCBound: ['Bound', `PVC ${name} Bound`],
  };
  const imports: Record<string, Words> = {
    ImportScheduled: [phase, `Import into ${name} scheduled`],
    ImportInProgress: [phase, `Import into ${name} in progress`],
    UploadScheduled: [phase, `Upload into ${name} scheduled`],
    UploadReady: [phase, `Upload into ${name} ready`],
    Succeeded: ['ImportSucceeded', `Successfully imported into PVC ${name}`],
    Failed: ['ImportFailed', `Failed to import into PVC ${name}`],
  };
  if (!source) return { ...common, ...imports }[phase];
  const from = `${source.namespace}/${source.name}`;
  const both = `from ${from} into ${namespace}/${name}`;
  const clones: Record<string, Words> = {
    CloneScheduled: [phase, `Cloning ${both} scheduled`],
    CloneInProgress: [phase, `Cloning ${both} in progress`],
    CSICloneInProgress: [
      phase,
      `CSI Volume clone in progress (for pvc ${from})`,
    ],
    CloneFromSnapshotSourceInProgress: [
      phase,
      `Creating PVC from snapshot source is in progress (for snapshot ${from})`,
    ],
    Succeeded: ['CloneSucceeded', `Successfully cloned ${both}`],
  };
  return { ...common, ...clones }[phase];
}
