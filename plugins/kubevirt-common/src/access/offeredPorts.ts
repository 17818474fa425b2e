import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { Service } from '../objects';
import { forwardedPorts } from './forwardedPorts';
import { OfferedPort, protocolOf } from './OfferedPort';

/**
 * The ports of the virtual machine's Services, then those of its interfaces
 * that no Service offers.
 *
 * @internal
 */
export function offeredPorts(context: VirtualMachineContext): OfferedPort[] {
  const own = (context.spec.domain?.devices?.interfaces ?? [])
    .flatMap(each => each.ports ?? [])
    .flatMap(({ name, port, protocol }): OfferedPort[] =>
      port === undefined
        ? []
        : [{ name, port, guestPort: port, protocol: protocolOf(protocol) }],
    );
  const ofServices = context.services.flatMap(service =>
    portsOf(service, forwardedPorts(context.spec) ?? own),
  );
  const alone = own.filter(
    port =>
      !ofServices.some(
        other =>
          other.guestPort === port.guestPort &&
          other.protocol === port.protocol,
      ),
  );
  return [...ofServices, ...alone];
}

function portsOf(
  service: Service,
  named: Pick<OfferedPort, 'name' | 'port'>[],
): OfferedPort[] {
  return (service.spec?.ports ?? []).flatMap((each): OfferedPort[] => {
    const { name, port, nodePort, targetPort = port } = each;
    if (port === undefined) {
      return [];
    }
    const guestPort =
      typeof targetPort === 'number'
        ? targetPort
        : named.find(other => other.name === targetPort)?.port;
    return [
      {
        name,
        port,
        guestPort,
        protocol: protocolOf(each.protocol),
        service,
        nodePort,
        missingTarget: guestPort === undefined ? String(targetPort) : undefined,
      },
    ];
  });
}
