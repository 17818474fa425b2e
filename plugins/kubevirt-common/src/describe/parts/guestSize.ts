import { VirtualMachineView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';

/**
 * vCPUs as asked for (cores x sockets x threads, else the CPU request) and as
 * the guest has them.
 *
 * @internal
 */
export function describeCpu(
  context: VirtualMachineContext,
): VirtualMachineView['cpu'] {
  const { domain } = askedSpec(context);
  const topology = domain?.cpu;
  const asked =
    topology && (topology.cores ?? topology.sockets ?? topology.threads)
      ? product(topology)
      : domain?.resources?.requests?.cpu ?? domain?.resources?.limits?.cpu;
  const given = context.vmi?.status?.currentCPUTopology;
  return {
    requested: asked === undefined ? undefined : String(asked),
    guest: given && (given.cores ?? given.sockets) ? product(given) : undefined,
  };
}

/**
 * The memory that is asked for, and that the guest has, as Kubernetes quantities.
 *
 * @internal
 */
export function describeMemory(
  context: VirtualMachineContext,
): VirtualMachineView['memory'] {
  const { domain } = askedSpec(context);
  const asked =
    domain?.memory?.guest ??
    domain?.resources?.requests?.memory ??
    domain?.resources?.limits?.memory;
  const given = context.vmi?.status?.memory;
  return {
    requested: asked === undefined ? undefined : String(asked),
    guest: given?.guestCurrent ?? given?.guestAtBoot,
  };
}

/** What the person asked for stands in the template, not in what runs. */
function askedSpec({ vm, vmi, spec }: VirtualMachineContext) {
  return vm?.spec?.template?.spec?.domain
    ? vm.spec.template.spec
    : vmi?.spec ?? spec;
}

function product(topology: {
  cores?: number;
  sockets?: number;
  threads?: number;
}): number {
  return (
    (topology.cores ?? 1) * (topology.sockets ?? 1) * (topology.threads ?? 1)
  );
}
