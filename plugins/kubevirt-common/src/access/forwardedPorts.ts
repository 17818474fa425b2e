import { VirtualMachineInstanceSpec } from '../objects';
import { OfferedPort, protocolOf } from './OfferedPort';

/**
 * The ports that reach the guest, where only some do: a list of ports under
 * masquerade keeps all others out (KubeVirt v1.9.0
 * pkg/network/setup/netpod/masquerade/masquerade.go).
 *
 * @returns undefined where every port reaches the guest
 * @internal
 */
export function forwardedPorts(
  spec: VirtualMachineInstanceSpec,
): Pick<OfferedPort, 'name' | 'port' | 'protocol'>[] | undefined {
  const ports = (spec.domain?.devices?.interfaces ?? [])
    .filter(each => each.masquerade)
    .flatMap(each => each.ports ?? [])
    .flatMap(({ name, port, protocol }) =>
      port === undefined
        ? []
        : [{ name, port, protocol: protocolOf(protocol) }],
    );
  return ports.length > 0 ? ports : undefined;
}

/**
 * Whether a port of the guest can be reached from outside of it.
 *
 * @internal
 */
export function isForwarded(
  spec: VirtualMachineInstanceSpec,
  port: number,
  protocol: OfferedPort['protocol'],
): boolean {
  const ports = forwardedPorts(spec);
  return (
    !ports ||
    ports.some(each => each.port === port && each.protocol === protocol)
  );
}
