import {
  DataVolume,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceSpec,
  Volume,
} from '../../objects';

/**
 * The specs in which a virtual machine names other objects: the one that
 * runs, and the template, which may have changed since.
 *
 * @internal
 */
export function specsOf(
  vm: VirtualMachine | undefined,
  vmi: VirtualMachineInstance | undefined,
): VirtualMachineInstanceSpec[] {
  return [vmi?.spec, vm?.spec?.template?.spec].filter(
    spec => spec !== undefined,
  );
}

/**
 * The DataVolumes that a virtual machine makes or names, each once.
 *
 * @internal
 */
export function dataVolumeNames(
  vm: VirtualMachine | undefined,
  specs: VirtualMachineInstanceSpec[],
): string[] {
  return unique([
    ...(vm?.spec?.dataVolumeTemplates ?? []).map(
      template => template.metadata?.name,
    ),
    ...volumesOf(specs).map(volume => volume.dataVolume?.name),
  ]);
}

/** A DataVolume's claim has its name. @internal */
export function claimNames(
  specs: VirtualMachineInstanceSpec[],
  dataVolumes: (DataVolume | string)[],
): string[] {
  return unique([
    ...volumesOf(specs).map(claimOfVolume),
    ...dataVolumes.map(dataVolume =>
      typeof dataVolume === 'string'
        ? dataVolume
        : dataVolume.status?.claimName ?? dataVolume.metadata?.name,
    ),
  ]);
}

/** The claim that a volume names itself. @internal */
export function claimOfVolume(volume: Volume): string | undefined {
  return (
    volume.persistentVolumeClaim?.claimName ??
    volume.ephemeral?.persistentVolumeClaim?.claimName ??
    volume.memoryDump?.claimName
  );
}

/**
 * The Secrets that a virtual machine names, each once.
 *
 * @internal
 */
export function secretNames(specs: VirtualMachineInstanceSpec[]): string[] {
  return unique([
    ...volumesOf(specs).flatMap(volume => [
      volume.cloudInitNoCloud?.secretRef?.name,
      volume.cloudInitNoCloud?.networkDataSecretRef?.name,
      volume.cloudInitConfigDrive?.secretRef?.name,
      volume.cloudInitConfigDrive?.networkDataSecretRef?.name,
      volume.secret?.secretName,
      volume.sysprep?.secret?.name,
      volume.containerDisk?.imagePullSecret,
    ]),
    ...specs.flatMap(spec =>
      (spec.accessCredentials ?? []).flatMap(credential => [
        credential.sshPublicKey?.source?.secret?.secretName,
        credential.userPassword?.source?.secret?.secretName,
      ]),
    ),
  ]);
}

function volumesOf(specs: VirtualMachineInstanceSpec[]): Volume[] {
  return specs.flatMap(spec => spec.volumes ?? []);
}

function unique(names: (string | undefined)[]): string[] {
  return [
    ...new Set(names.filter(name => name !== undefined && name !== '')),
  ] as string[];
}
