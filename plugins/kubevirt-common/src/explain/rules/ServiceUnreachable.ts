import { forwardedPorts, isForwarded } from '../../access/forwardedPorts';
import { offeredPorts } from '../../access/offeredPorts';
import {
  hasReadyEndpoint,
  selectsMachine,
} from '../../access/serviceReadiness';
import { list } from '../../describe/parts/words';
import { runningSince } from '../../describe/parts/life';
import { statusOfContext } from '../../describe/status';
import { secondsSince } from '../../describe/times';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Service } from '../../objects';
import { Finding, Rule } from '../Rule';
import { signalOf } from '../signals/signalOf';

/** Seconds after which a running VM's endpoints have to be ready. */
const patience = 120;

/**
 * The VM runs, and a Service does not lead to it: its selector misses, the VM
 * lets its port not in, or none of its endpoints is ready.
 *
 * @internal
 */
export const ServiceUnreachable: Rule = {
  code: 'ServiceUnreachable',
  unlessFailed: true,
  find(context) {
    return statusOfContext(context) === 'Running'
      ? context.services.flatMap(
          service =>
            missingSelector(context, service) ??
            closedPort(context, service) ??
            noEndpoint(context, service) ??
            [],
        )
      : [];
  },
};

function missingSelector(
  context: VirtualMachineContext,
  service: Service,
): Finding | undefined {
  const selector = Object.entries(service.spec?.selector ?? {}).map(
    ([label, value]) => `${label}=${value}`,
  );
  // A Service without a selector has endpoints of its own making.
  if (selector.length === 0 || selectsMachine(context, service)) {
    return undefined;
  }
  const name = service.metadata?.name;
  const selected = list(selector);
  return {
    summary: `Service '${name}' does not lead to the VM: it selects ${selected}.`,
    nextStep: `Set the selector of the Service to vmi.kubevirt.io/id=${context.target.name}.`,
    signals: [
      signalOf({
        kind: 'Service',
        object: service,
        field: 'spec.selector',
        text: selector.join(', '),
      }),
    ],
  };
}

function closedPort(
  context: VirtualMachineContext,
  service: Service,
): Finding | undefined {
  const closed = offeredPorts(context).filter(
    ({ service: of, guestPort, protocol }) =>
      of === service &&
      guestPort !== undefined &&
      !isForwarded(context.spec, guestPort, protocol),
  );
  if (closed.length === 0) {
    return undefined;
  }
  const name = service.metadata?.name;
  const ports = list(closed.map(({ guestPort }) => String(guestPort)));
  const open = list(
    (forwardedPorts(context.spec) ?? []).map(({ port }) => String(port)),
  );
  return {
    summary: `Service '${name}' sends to port ${ports}, which the VM does not let in: it lets in ${open} alone.`,
    nextStep: `Add port ${ports} to the ports of the VM's interface, or take the list away to let all in, and restart the VM.`,
    signals: [
      signalOf({
        kind: 'Service',
        object: service,
        field: 'spec.ports',
        text: closed
          .map(
            ({ port, guestPort, protocol }) =>
              `${port} to ${guestPort} (${protocol})`,
          )
          .join(', '),
      }),
    ],
  };
}

function noEndpoint(
  context: VirtualMachineContext,
  service: Service,
): Finding | undefined {
  const seconds = secondsSince(runningSince(context), context.now) ?? 0;
  return hasReadyEndpoint(context, service) !== false || seconds <= patience
    ? undefined
    : {
        summary: `Service '${service.metadata?.name}' has no endpoint that is ready, so it does not lead to the VM.`,
        nextStep:
          'Look at whether the VM is ready, and at its readiness probe where it has one; the Service sends only to VMs that are.',
        signals: [
          signalOf({
            kind: 'Service',
            object: service,
            field: 'EndpointSlice endpoints',
            text: 'No endpoint is ready.',
          }),
        ],
      };
}
