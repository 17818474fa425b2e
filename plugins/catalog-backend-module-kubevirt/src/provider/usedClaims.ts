import { MachineDefinition } from '../entity';

/**
 * The claims that a virtual machine is defined with, as `namespace/name`. A
 * DataVolume's claim has the DataVolume's name.
 *
 * @returns each claim once
 * @internal
 */
export function usedClaims({
  identity,
  volumes = [],
}: Pick<MachineDefinition, 'identity' | 'volumes'>): string[] {
  const claims: string[] = [];
  for (const volume of volumes) {
    const name =
      volume.dataVolume?.name ??
      volume.persistentVolumeClaim?.claimName ??
      volume.ephemeral?.persistentVolumeClaim?.claimName;
    const claim = name && `${identity.namespace}/${name}`;
    if (claim && !claims.includes(claim)) {
      claims.push(claim);
    }
  }
  return claims;
}
