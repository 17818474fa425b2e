import { amountOf } from '../explain/messages/amounts';
import { VirtualMachineInstanceSpec } from '../objects';
import { InstancetypeSize } from './InstancetypeSize';

/**
 * The guest's size, from what its template or instance type says.
 *
 * @internal
 */
export function guestSize(
  domain: NonNullable<VirtualMachineInstanceSpec['domain']>,
  instancetype?: InstancetypeSize,
): { memory?: number; cpus?: number } {
  const { cpu, memory, resources } = domain;
  if (instancetype) {
    return {
      memory: amountOf(instancetype.memory?.guest),
      cpus: instancetype.cpu?.guest,
    };
  }
  const asked = amountOf(resources?.requests?.cpu);
  const topology = cpu && (cpu.sockets || cpu.cores || cpu.threads);
  return {
    memory: amountOf(resources?.requests?.memory ?? memory?.guest),
    cpus: topology
      ? (cpu.sockets || 1) * (cpu.cores || 1) * (cpu.threads || 1)
      : Math.max(1, Math.ceil(asked ?? 1)),
  };
}
