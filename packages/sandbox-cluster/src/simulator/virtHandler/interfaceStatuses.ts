import { Domain } from '../hypervisor';
import { InterfaceStatus, VirtualMachineInstance } from '../model';

/** `10.244.0.17` becomes `02:42:0a:f4:00:11`. */
function macOf(address: string, index: number): string {
  const bytes = address.split('.').map(Number);
  const hex = [0x02 + index * 4, 0x42, ...bytes]
    .slice(0, 6)
    .map(byte => byte.toString(16).padStart(2, '0'));
  return hex.join(':');
}

/**
 * Tells of each interface what the domain, and with an agent the guest, knows
 * of it.
 *
 * @param vmi - the instance
 * @param domain - what runs
 * @param podIP - the address of its pod
 * @internal
 */
export function interfaceStatuses(
  vmi: VirtualMachineInstance,
  domain: Domain,
  podIP: string,
): InterfaceStatus[] {
  const agent = domain.guest?.agent;
  return (vmi.spec.domain.devices.interfaces ?? []).map((one, index) => {
    const network = vmi.spec.networks?.find(({ name }) => name === one.name);
    const onPodNetwork = network?.pod !== undefined;
    return {
      infoSource: agent ? 'domain, guest-agent' : 'domain',
      ...(agent && { interfaceName: `enp${index + 1}s0` }),
      ...(onPodNetwork && { ipAddress: podIP, ipAddresses: [podIP] }),
      linkState: 'up',
      mac: one.macAddress ?? macOf(podIP, index),
      name: one.name,
      podInterfaceName: onPodNetwork ? 'eth0' : `net${index}`,
      queueCount: 1,
    };
  });
}
