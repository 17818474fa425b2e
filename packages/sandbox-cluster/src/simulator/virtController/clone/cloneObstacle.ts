import { VirtualMachine } from '../../model';

/**
 * Says why a machine cannot be cloned as it is: a disk that nobody can
 * snapshot would be missing in the copy (KubeVirt v1.9.0
 * pkg/virt-controller/watch/clone/clone.go, validateVolumeSnapshotStatus).
 *
 * @returns undefined where nothing is in the way
 * @internal
 */
export function cloneObstacle(vm: VirtualMachine): string | undefined {
  const known = new Map(
    (vm.status?.volumeSnapshotStatuses ?? []).map(one => [
      one.name,
      one.enabled,
    ]),
  );
  const obstacles = (vm.spec.template.spec.volumes ?? [])
    .filter(volume => volume.persistentVolumeClaim ?? volume.dataVolume)
    .flatMap(({ name }) => {
      switch (known.get(name)) {
        case true:
          return [];
        case false:
          return [`Virtual Machine volume ${name} does not support snapshots`];
        default:
          return [`Virtual Machine volume ${name} snapshot support unknown`];
      }
    });
  return obstacles.length > 0 ? obstacles.join('\n') : undefined;
}
