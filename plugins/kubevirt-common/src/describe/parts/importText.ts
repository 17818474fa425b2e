import { uploadCommand } from '../../access/uploadCommand';
import { DiskView } from '../../view';

/**
 * How far the disks that are being made are, in one sentence.
 *
 * @internal
 */
export function importText(disks: DiskView[], namespace: string): string {
  const importing = disks.filter(({ progress }) => progress);
  const [first] = importing;
  if (!first?.progress) {
    return 'Preparing the disks.';
  }
  const { percent, phase } = first.progress;
  if (phase === 'UploadReady' && first.claim) {
    const command = uploadCommand({ namespace, claim: first.claim });
    return `Waiting for a disk image to be uploaded: \`${command}\``;
  }
  const others =
    importing.length > 1 ? ` (disk ${first.name} of ${importing.length})` : '';
  return percent === undefined
    ? `${phaseText(phase)}${others}.`
    : `${phaseText(phase)}${others}: ${Math.floor(percent)} %`;
}

/** DataVolume phases in words (CDI v1.66.0, type DataVolumePhase). */
function phaseText(phase: string): string {
  if (/^Import/.test(phase)) {
    return phase === 'ImportScheduled'
      ? 'Getting ready to import the disk image'
      : 'Importing the disk image';
  }
  if (/Clone|SnapshotForSmartClone|SmartClonePVC|CSIClone/.test(phase)) {
    return 'Copying the disk';
  }
  if (/^Upload/.test(phase)) {
    return 'Getting ready for the upload of a disk image';
  }
  if (phase === 'WaitForFirstConsumer' || phase === 'PendingPopulation') {
    return 'The disk is made once the VM starts';
  }
  return phase === 'ExpansionInProgress'
    ? 'Enlarging the disk'
    : 'Preparing the disk';
}
