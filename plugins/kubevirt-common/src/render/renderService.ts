import { Service } from '../objects';
import { CHART_VM_LABEL, renderOwnLabels } from './renderLabels';
import { renderMetadata } from './renderMetadata';
import { RenderOptions } from './RenderOptions';

/**
 * The Service that offers the ports of a VM.
 *
 * @returns nothing where there are no ports
 * @internal
 */
export function renderService(options: RenderOptions): Service | undefined {
  const { name, profile, values } = options;
  const { ports, serviceType } = values.network;
  if (!ports.length) {
    return undefined;
  }
  const modern = profile === 'modern';
  const type =
    serviceType === 'Headless'
      ? { type: 'ClusterIP', clusterIP: 'None' }
      : { type: serviceType ?? 'ClusterIP' };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: renderMetadata(options, name, renderOwnLabels(options)),
    spec: {
      ...((modern || serviceType) && type),
      // Every virt-launcher pod has the first one, whatever made the VM
      // (KubeVirt's VirtualMachineInstanceIDLabel, which `virtctl expose` uses).
      selector: modern
        ? { 'vmi.kubevirt.io/id': name }
        : { [CHART_VM_LABEL]: name },
      ports: ports.map(port => ({
        ...(modern && { protocol: 'TCP' }),
        ...port,
      })),
    },
  };
}
