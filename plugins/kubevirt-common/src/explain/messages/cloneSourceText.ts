import { sourceOfDataVolume } from '../../describe/parts/dataVolumeSource';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';

/**
 * What a disk of the VM is copied from: `claim images/golden`.
 *
 * @internal
 */
export function cloneSourceText({
  vm,
  dataVolumes,
}: VirtualMachineContext): string {
  const specs = [
    ...dataVolumes.map(({ spec }) => spec),
    ...(vm?.spec?.dataVolumeTemplates ?? []).map(({ spec }) => spec),
  ];
  const copied = specs.find(
    spec => spec?.sourceRef ?? spec?.source?.pvc ?? spec?.source?.snapshot,
  );
  return (copied && sourceOfDataVolume(copied)) ?? 'its source';
}
