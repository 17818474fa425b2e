import { SnapshotMachine, VirtualMachineSnapshot } from '../../model';

/**
 * Says which disks a snapshot lacks, in KubeVirt's words: a clone of it would
 * not have them (KubeVirt v1.9.0 pkg/virt-controller/watch/clone/clone.go,
 * verifySnapshotContent).
 *
 * @param content - what the snapshot keeps, and of which volumes
 * @returns undefined where it lacks none
 * @internal
 */
export function volumesLost(
  { metadata, status }: VirtualMachineSnapshot,
  content: { machine: SnapshotMachine; saved: string[] } | undefined,
): string | undefined {
  if (!content) {
    const name = status?.virtualMachineSnapshotContentName;
    return `snapshot content ${name} in namespace ${metadata.namespace} does not exist`;
  }
  const { machine, saved } = content;
  const lost = (machine.spec.template.spec.volumes ?? [])
    .filter(volume => volume.persistentVolumeClaim ?? volume.dataVolume)
    .filter(({ name }) => !saved.includes(name))
    .map(
      ({ name }) =>
        `volume ${name} is not backed up in snapshot ${metadata.name}`,
    );
  return lost.length > 0 ? lost.join('\n') : undefined;
}
