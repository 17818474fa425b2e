import {
  DiskView,
  uploadCommand,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';

/** Percent; a line for each percent would bury the others. */
const IMPORT_STEP = 10;

/**
 * What there is to say about a virtual machine on its way up, one sentence
 * for each thing that moves. Two calls give equal text under a key for as
 * long as there is nothing new to say about it.
 *
 * @param view - the virtual machine as it is now
 * @returns sentences by what they are about, in the order in which they
 * usually come to be
 * @internal
 */
export function progressLines(view: VirtualMachineView): Map<string, string> {
  const lines = new Map<string, string>();
  // Unknown is what a virtual machine is before KubeVirt has looked at it.
  if (view.status !== 'Unknown') {
    lines.set('status', `Status: ${view.status}`);
  }
  for (const disk of view.disks) {
    const line = diskLine(disk, view);
    if (line) {
      lines.set(`disk/${disk.name}`, line);
    }
  }
  if (view.node) {
    lines.set('node', `Scheduled on node '${view.node}'`);
  }
  const addresses = view.interfaces.flatMap(({ addresses: all }) => all);
  if (addresses.length > 0) {
    lines.set('addresses', `Address ${addresses.join(', ')}`);
  }
  if (view.guest.agentConnected) {
    const os = view.guest.os ? `, the guest runs ${view.guest.os}` : '';
    lines.set('agent', `The guest agent is connected${os}`);
  }
  return lines;
}

function diskLine(disk: DiskView, { namespace }: VirtualMachineView) {
  const { name, progress, claim, phase } = disk;
  if (progress?.phase === 'UploadReady' && claim) {
    return `Disk '${name}' waits for its image. Upload it with: ${uploadCommand(
      { namespace, claim },
    )}`;
  }
  if (progress && progress.phase !== 'Succeeded') {
    const { percent, restarts } = progress;
    const again = restarts > 0 ? `, begun again ${times(restarts)}` : '';
    return percent === undefined
      ? `Disk '${name}': ${progress.phase}${again}`
      : `Disk '${name}': ${progress.phase}, ${inSteps(percent)} %${again}`;
  }
  if (progress) {
    return `Disk '${name}': the image is in place`;
  }
  return claim && phase ? `Disk '${name}': claim '${claim}' is ${phase}` : '';
}

function inSteps(percent: number) {
  return Math.floor(percent / IMPORT_STEP) * IMPORT_STEP;
}

function times(count: number) {
  return count === 1 ? 'once' : `${count} times`;
}
