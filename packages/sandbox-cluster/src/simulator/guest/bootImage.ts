import {
  DataVolume,
  PersistentVolumeClaim,
  VirtualMachineInstance,
} from '../model';
import { importSource, sourceKind } from '../cdi/source';

/**
 * What an instance boots from.
 *
 * @internal
 */
export type BootImage =
  /** Empty, or no disk at all: the firmware finds nothing. */
  | { boots: false }
  /** `image` names it; empty where nobody knows where the disk came from. */
  | { boots: true; image: string };

const endpoint = 'cdi.kubevirt.io/storage.import.endpoint';
const source = 'cdi.kubevirt.io/storage.import.source';

function ofClaim(
  claim: PersistentVolumeClaim | undefined,
  dataVolume: DataVolume | undefined,
): BootImage {
  if (dataVolume && sourceKind(dataVolume) === 'import') {
    const from = importSource(dataVolume);
    return from.source === 'none'
      ? { boots: false }
      : { boots: true, image: from.endpoint };
  }
  const annotations = claim?.metadata.annotations ?? {};
  if (annotations[source] === 'none') return { boots: false };
  return { boots: true, image: annotations[endpoint] ?? '' };
}

/**
 * Finds what an instance boots from: the disk with the lowest boot order, else
 * the first one. Cloud-init's disk has nothing to boot.
 *
 * @param vmi - the instance
 * @param claim - finds a claim by its name
 * @param dataVolume - finds a DataVolume by its name
 * @internal
 */
export function bootImage(
  vmi: VirtualMachineInstance,
  claim: (name: string) => PersistentVolumeClaim | undefined,
  dataVolume: (name: string) => DataVolume | undefined,
): BootImage {
  const disks = vmi.spec.domain.devices.disks ?? [];
  const ordered = disks
    .filter(({ bootOrder }) => bootOrder !== undefined)
    .sort((a, b) => (a.bootOrder ?? 0) - (b.bootOrder ?? 0));
  const [first] = ordered.length > 0 ? ordered : disks;
  const volume = vmi.spec.volumes?.find(({ name }) => name === first?.name);
  if (volume?.containerDisk) {
    return { boots: true, image: volume.containerDisk.image };
  }
  const name =
    volume?.dataVolume?.name ??
    volume?.persistentVolumeClaim?.claimName ??
    volume?.ephemeral?.persistentVolumeClaim?.claimName;
  return name ? ofClaim(claim(name), dataVolume(name)) : { boots: false };
}
