import {
  findCondition,
  hasCondition,
  SourceIndication,
  VirtualMachineInstance,
} from '../../model';

const messages = {
  GuestAgent:
    'Guest agent was active and attempted to quiesce the filesystem for application consistency.',
  NoGuestAgent:
    'Guest agent was not available. Snapshot is crash-consistent and may not be application-consistent.',
  Online:
    'Snapshot taken while the VM was running. Consistency depends on guest-agent quiescing.',
  PartialSnapshot:
    'Not all snapshotable volumes were included in the snapshot. Check status.snapshotVolumes for excluded volumes and VM VolumeSnapshotStatus for details.',
  Paused:
    'Snapshot taken while the VM was paused. Snapshot is crash-consistent and may not be application-consistent.',
};

/**
 * Says of a snapshot under which circumstance it was taken (KubeVirt v1.9.0
 * pkg/storage/snapshot/snapshot.go, snapshotIndicationMessages).
 *
 * @internal
 */
export function indication(name: keyof typeof messages): SourceIndication {
  return { indication: name, message: messages[name] };
}

/**
 * Under which circumstances a snapshot is taken of a machine with this
 * instance.
 *
 * @returns empty where it does not run
 * @internal
 */
export function sourceIndications(
  vmi: VirtualMachineInstance | undefined,
): SourceIndication[] {
  if (!vmi) return [];
  if (hasCondition(vmi, 'Paused', 'True')) {
    return [indication('Online'), indication('Paused')];
  }
  return findCondition(vmi, 'AgentConnected')
    ? [indication('GuestAgent'), indication('Online')]
    : [indication('NoGuestAgent'), indication('Online')];
}
