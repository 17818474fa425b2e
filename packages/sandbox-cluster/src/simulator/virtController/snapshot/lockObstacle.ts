import {
  DataVolume,
  PersistentVolumeClaim,
  Pod,
  VirtualMachine,
} from '../../model';
import { claimNames } from '../volumeNames';

/** Why a claim's content cannot be taken as it is. */
function claimProblem(
  name: string,
  claim: PersistentVolumeClaim | undefined,
  filledBy: DataVolume | undefined,
): string | undefined {
  if (!claim) return `volume doesnt exist: ${name}`;
  if (claim.metadata.deletionTimestamp) {
    return `volume is being deleted: ${name}`;
  }
  if (claim.status?.phase !== 'Bound') return `volume not bound: ${name}`;
  return filledBy && filledBy.status?.phase !== 'Succeeded'
    ? `volume not populated: ${name}`
    : undefined;
}

/**
 * Says why a machine cannot be held still for a snapshot, in KubeVirt's words
 * (KubeVirt v1.9.0 pkg/storage/snapshot/source.go, Lock).
 *
 * @param options.vm - the machine
 * @param options.snapshot - the snapshot's name
 * @param options.online - whether it has an instance
 * @param options.claim - finds a claim of the namespace
 * @param options.dataVolume - finds a DataVolume of the namespace
 * @param options.pods - all pods of the namespace
 * @returns undefined where nothing is in the way
 * @internal
 */
export function lockObstacle(options: {
  vm: VirtualMachine;
  snapshot: string;
  online: boolean;
  claim: (name: string) => PersistentVolumeClaim | undefined;
  dataVolume: (name: string) => DataVolume | undefined;
  pods: Pod[];
}): string | undefined {
  const { vm, snapshot, online, claim, dataVolume, pods } = options;
  const names = claimNames(vm.spec.template.spec);
  for (const name of names) {
    const problem = claimProblem(name, claim(name), dataVolume(name));
    const { namespace } = vm.metadata;
    if (problem) return `source ${namespace}/${vm.metadata.name} ${problem}`;
  }
  const users = pods.filter(
    ({ spec, status }) =>
      !['Succeeded', 'Failed'].includes(status?.phase ?? '') &&
      spec.volumes?.some(({ persistentVolumeClaim }) =>
        names.includes(persistentVolumeClaim?.claimName ?? ''),
      ),
  );
  if (!online && users.length > 0) {
    return `source is offline but ${users.length} pods using PVCs [${names.join(
      ' ',
    )}]`;
  }
  const { snapshotInProgress } = vm.status ?? {};
  return snapshotInProgress && snapshotInProgress !== snapshot
    ? `snapshot "${snapshotInProgress}" in progress`
    : undefined;
}
