import { statusOfContext } from '../describe/status';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { isForwarded } from './forwardedPorts';
import { OfferedPort } from './OfferedPort';
import { hasReadyEndpoint, selectsMachine } from './serviceReadiness';

/**
 * What keeps any connection to the guest from working.
 *
 * @internal
 */
export function machineObstacles(context: VirtualMachineContext): string[] {
  const phase = context.vmi?.status?.phase;
  if (phase !== 'Running') {
    return ['The VM is not running.'];
  }
  return statusOfContext(context) === 'Paused' ? ['The VM is paused.'] : [];
}

/**
 * What keeps one port of the guest from being reached.
 *
 * @internal
 */
export function portObstacles(
  context: VirtualMachineContext,
  port: number,
  protocol: OfferedPort['protocol'] = 'TCP',
): string[] {
  if (isForwarded(context.spec, port, protocol)) {
    return [];
  }
  const which =
    protocol === 'TCP' ? `Port ${port}` : `Port ${port} (${protocol})`;
  return [
    `${which} is not among the VM's ports, so it does not reach the guest.`,
  ];
}

/**
 * What keeps an offered port from being reached by its own name.
 *
 * @internal
 */
export function offerObstacles(
  context: VirtualMachineContext,
  offered: OfferedPort,
): string[] {
  const { service, guestPort, missingTarget, protocol } = offered;
  return [
    ...machineObstacles(context),
    ...(guestPort === undefined
      ? []
      : portObstacles(context, guestPort, protocol)),
    ...(missingTarget
      ? [
          `The Service sends to a port named '${missingTarget}', which the VM does not have.`,
        ]
      : []),
    ...(service
      ? serviceObstacles(context, service)
      : ['No Service offers this port, so it has no name in the cluster.']),
  ];
}

function serviceObstacles(
  context: VirtualMachineContext,
  service: NonNullable<OfferedPort['service']>,
): string[] {
  const name = service.metadata?.name ?? '';
  if (!selectsMachine(context, service)) {
    return [`The selector of Service '${name}' does not match the VM.`];
  }
  return context.vmi?.status?.phase === 'Running' &&
    hasReadyEndpoint(context, service) === false
    ? [`Service '${name}' has no ready endpoint.`]
    : [];
}
