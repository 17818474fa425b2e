import {
  VirtualMachine,
  VirtualMachineInstance,
  Volume,
} from 'backstage-plugin-kubevirt-common';

/**
 * The names of the claims that a virtual machine's volumes are on. A
 * DataVolume's claim has its name.
 *
 * @internal
 */
export function claimsOf({
  spec,
}: VirtualMachine | VirtualMachineInstance): string[] {
  const volumes =
    spec && 'template' in spec
      ? spec.template?.spec?.volumes
      : (spec as VirtualMachineInstance['spec'])?.volumes;
  return (volumes ?? []).flatMap(volume => claimOf(volume) ?? []);
}

function claimOf(volume: Volume): string | undefined {
  return (
    volume.persistentVolumeClaim?.claimName ??
    volume.dataVolume?.name ??
    volume.ephemeral?.persistentVolumeClaim?.claimName ??
    volume.memoryDump?.claimName
  );
}
