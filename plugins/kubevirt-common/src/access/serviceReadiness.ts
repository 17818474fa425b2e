import { podLabels, selects } from '../describe/select/podLabels';
import { VirtualMachineContext } from '../describe/VirtualMachineContext';
import { Service } from '../objects';

/** Whether a Service picks the virtual machine's pod. @internal */
export function selectsMachine(
  context: VirtualMachineContext,
  service: Service,
): boolean {
  const { target, vm, vmi, launchers } = context;
  return selects(service, podLabels(target, vm, vmi, launchers));
}

/**
 * Whether anything stands behind a Service that is ready to answer.
 *
 * @returns undefined where the endpoints are not known
 * @internal
 */
export function hasReadyEndpoint(
  context: VirtualMachineContext,
  service: Service,
): boolean | undefined {
  const slices = context.endpointSlices.filter(
    ({ metadata }) =>
      metadata?.labels?.['kubernetes.io/service-name'] ===
      service.metadata?.name,
  );
  return slices.length === 0
    ? undefined
    : slices.some(({ endpoints = [] }) =>
        endpoints.some(
          ({ addresses = [], conditions }) =>
            addresses.length > 0 && conditions?.ready !== false,
        ),
      );
}
