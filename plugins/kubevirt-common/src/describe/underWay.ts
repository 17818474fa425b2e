import { isMoving } from './isMoving';
import { VirtualMachineContext } from './VirtualMachineContext';

/** Phases of a hot-plugged volume on its way in, and on its way out. */
const plugging = new Set([
  'Pending',
  'Bound',
  'AttachedToNode',
  'MountedToPod',
]);
const unplugging = new Set(['Detaching', 'UnMountedFromPod']);

/**
 * What is being done to the virtual machine that its status does not tell, as
 * the rest of a sentence: a snapshot, a restore, a move that is being
 * prepared, a disk that is plugged in.
 *
 * @internal
 */
export function underWay(context: VirtualMachineContext): string | undefined {
  const { vm, vmi } = context;
  const { snapshotInProgress, restoreInProgress } = vm?.status ?? {};
  if (restoreInProgress) {
    return `its disks are being restored (${restoreInProgress})`;
  }
  if (snapshotInProgress) {
    return `a snapshot of it is being taken (${snapshotInProgress})`;
  }
  if (isMoving(context)) {
    return 'its move to another node is being prepared';
  }
  return vmi?.status?.evacuationNodeName !== undefined &&
    vmi.status.evacuationNodeName === vmi.status.nodeName
    ? 'it is to move, because its node is being emptied'
    : hotPlug(context);
}

function hotPlug({ vmi }: VirtualMachineContext): string | undefined {
  const hotPlugged = (vmi?.status?.volumeStatus ?? []).filter(
    ({ hotplugVolume }) => hotplugVolume,
  );
  const coming = hotPlugged.find(({ phase = '' }) => plugging.has(phase));
  const going = hotPlugged.find(({ phase = '' }) => unplugging.has(phase));
  if (coming) {
    return `disk '${coming.name}' is being plugged in`;
  }
  return going && `disk '${going.name}' is being unplugged`;
}
