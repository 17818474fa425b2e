import { Domain, Hypervisor } from '../../simulator';
import { VirtualMachineInstance } from '../../simulator/model';
import { refusals } from '../refusals';

/**
 * Finds what runs for an instance.
 *
 * @throws ApiError 500 where its node has nothing, as when virt-handler is
 *   not there
 * @internal
 */
export function domainOf(
  hypervisor: Hypervisor,
  { metadata, status }: VirtualMachineInstance,
): Domain {
  const domain = hypervisor.find(metadata.uid ?? '');
  if (!domain) {
    throw refusals.internal(
      `Unable to connect to virt-handler on node ${status?.nodeName}: there is no domain ${metadata.namespace}_${metadata.name}`,
    );
  }
  return domain;
}
