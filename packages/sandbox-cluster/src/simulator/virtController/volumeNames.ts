import { VirtualMachineInstanceSpec } from '../model';

/**
 * Names the DataVolumes that an instance's volumes refer to.
 *
 * @internal
 */
export function dataVolumeNames(spec: VirtualMachineInstanceSpec): string[] {
  return (spec.volumes ?? []).flatMap(({ dataVolume }) =>
    dataVolume ? [dataVolume.name] : [],
  );
}

/**
 * Names the claims that an instance's volumes need; a DataVolume's claim has
 * its name.
 *
 * @internal
 */
export function claimNames(spec: VirtualMachineInstanceSpec): string[] {
  return (spec.volumes ?? []).flatMap(volume => {
    const name =
      volume.persistentVolumeClaim?.claimName ??
      volume.dataVolume?.name ??
      volume.ephemeral?.persistentVolumeClaim?.claimName ??
      volume.memoryDump?.claimName;
    return name ? [name] : [];
  });
}
