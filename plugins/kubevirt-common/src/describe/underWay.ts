import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * What is being done to the virtual machine that its status does not tell, as
 * the rest of a sentence: a snapshot, a restore, a move that is being
 * prepared.
 *
 * @internal
 */
export function underWay({
  vm,
  vmi,
  migrations,
}: VirtualMachineContext): string | undefined {
  const { snapshotInProgress, restoreInProgress } = vm?.status ?? {};
  if (restoreInProgress) {
    return `its disks are being restored (${restoreInProgress})`;
  }
  if (snapshotInProgress) {
    return `a snapshot of it is being taken (${snapshotInProgress})`;
  }
  const phase = migrations[0]?.status?.phase;
  if (migrations.length > 0 && phase !== 'Succeeded' && phase !== 'Failed') {
    return 'its move to another node is being prepared';
  }
  return vmi?.status?.evacuationNodeName !== undefined &&
    vmi.status.evacuationNodeName === vmi.status.nodeName
    ? 'it is to move, because its node is being emptied'
    : undefined;
}
