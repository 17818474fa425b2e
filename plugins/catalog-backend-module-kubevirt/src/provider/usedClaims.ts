import {
  ClusterObjects,
  VirtualMachineInstanceSpec,
} from 'backstage-plugin-kubevirt-common';

/**
 * The claims that a virtual machine is defined with, as `namespace/name`. A
 * DataVolume's claim has the DataVolume's name.
 *
 * @returns each claim once
 * @internal
 */
export function usedClaims(objects: ClusterObjects): string[] {
  const [machine] = objects.virtualMachines ?? [];
  const [instance] = objects.virtualMachineInstances ?? [];
  const spec: VirtualMachineInstanceSpec | undefined =
    machine?.spec?.template?.spec ?? instance?.spec;
  const { namespace = '' } = (machine ?? instance)?.metadata ?? {};
  const names = (spec?.volumes ?? []).flatMap(
    volume =>
      volume.dataVolume?.name ??
      volume.persistentVolumeClaim?.claimName ??
      volume.ephemeral?.persistentVolumeClaim?.claimName ??
      [],
  );
  return [...new Set(names)].map(name => `${namespace}/${name}`);
}
