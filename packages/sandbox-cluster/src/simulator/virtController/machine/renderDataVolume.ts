import { controllerReference, DataVolume, VirtualMachine } from '../../model';

/**
 * Renders the DataVolume of one of a machine's templates (KubeVirt v1.9.0
 * pkg/storage/types/dv.go).
 *
 * @param vm - the machine, which will control it
 * @param template - one of `spec.dataVolumeTemplates`
 * @internal
 */
export function renderDataVolume(
  vm: VirtualMachine,
  template: NonNullable<VirtualMachine['spec']['dataVolumeTemplates']>[number],
): DataVolume {
  const { name, labels, annotations } = template.metadata;
  return {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    metadata: {
      name,
      namespace: vm.metadata.namespace,
      labels: { ...labels, 'kubevirt.io/created-by': vm.metadata.uid ?? '' },
      annotations: {
        ...annotations,
        'cdi.kubevirt.io/allowClaimAdoption': 'true',
      },
      ownerReferences: [controllerReference(vm)],
    },
    spec: template.spec,
  };
}
