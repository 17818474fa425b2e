import { VirtualMachineInstanceSpec } from '../objects';
import { ceilQuantity, compareQuantities, Quantity } from '../quantities';
import { RenderProfile } from './RenderedManifests';
import { ResourceValues } from '../values';

type Domain = NonNullable<VirtualMachineInstanceSpec['domain']>;

/**
 * CPU and memory. The chart requests them of the node, which KubeVirt turns
 * into the guest's. `modern` says what the guest has, which can be changed
 * while it runs, and requests CPUs only where a part of one was asked for.
 *
 * @internal
 */
export function renderResources(
  values: ResourceValues,
  profile: RenderProfile,
): Pick<Domain, 'cpu' | 'memory' | 'resources'> {
  const { cpu, memory, ...others } = values;
  if (profile === 'chart') {
    return withRequests({ cpu, memory, ...others });
  }
  const sockets = cpu === null ? undefined : socketsFor(cpu);
  const isPart =
    cpu !== null &&
    sockets !== undefined &&
    compareQuantities(cpu, sockets) !== 0;
  return {
    ...(sockets && { cpu: { sockets } }),
    ...(memory !== null && { memory: { guest: memory } }),
    ...withRequests({ ...others, ...(isPart && { cpu }) }),
  };
}

/** As many as KubeVirt itself would make of a request (pkg/defaults/defaults.go). */
function socketsFor(cpu: Quantity): number {
  return Math.max(1, Number(ceilQuantity(cpu) ?? 1n));
}

function withRequests(
  values: Record<string, Quantity | null>,
): Pick<Domain, 'resources'> {
  const requests = Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, Quantity] => entry[1] !== null,
    ),
  );
  return Object.keys(requests).length ? { resources: { requests } } : {};
}
