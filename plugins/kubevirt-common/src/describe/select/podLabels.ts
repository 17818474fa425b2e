import {
  Pod,
  Service,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../objects';

/**
 * The labels that the VM's launcher pod has, or would have
 * (KubeVirt v1.9.0 pkg/virt-controller/services/template.go).
 *
 * @internal
 */
export function podLabels(
  target: { name: string },
  vm: VirtualMachine | undefined,
  vmi: VirtualMachineInstance | undefined,
  launchers: Pod[],
): Record<string, string> {
  const running = launchers.find(pod => !pod.metadata?.deletionTimestamp);
  return {
    'kubevirt.io': 'virt-launcher',
    'vmi.kubevirt.io/id': target.name,
    'vm.kubevirt.io/name': target.name,
    ...vm?.spec?.template?.metadata?.labels,
    ...vmi?.metadata?.labels,
    ...running?.metadata?.labels,
  };
}

/** Whether a Service's selector picks a pod with these labels. @internal */
export function selects(
  service: Service,
  labels: Record<string, string>,
): boolean {
  const selector = Object.entries(service.spec?.selector ?? {});
  return (
    selector.length > 0 &&
    selector.every(([label, value]) => labels[label] === value)
  );
}
