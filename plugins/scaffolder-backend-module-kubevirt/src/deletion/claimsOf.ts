import { Volume } from 'backstage-plugin-kubevirt-common';

/**
 * The claims that volumes stand on. A DataVolume and its claim have one name.
 *
 * @returns pairs of a volume's and a claim's name
 * @internal
 */
export function claimsOf(
  volumes: readonly Volume[] = [],
): { volume: string; claim: string }[] {
  return volumes.flatMap(volume => {
    const claim =
      volume.dataVolume?.name ??
      volume.persistentVolumeClaim?.claimName ??
      volume.ephemeral?.persistentVolumeClaim?.claimName ??
      volume.memoryDump?.claimName;
    return claim ? [{ volume: volume.name ?? claim, claim }] : [];
  });
}
