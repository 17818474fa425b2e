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
  const claims = new Set<string>();
  for (const volume of volumes) {
    const name =
      volume.dataVolume?.name ??
      volume.persistentVolumeClaim?.claimName ??
      volume.ephemeral?.persistentVolumeClaim?.claimName;
    if (name) {
      claims.add(`${identity.namespace}/${name}`);
    }
  }
  return [...claims];
}
