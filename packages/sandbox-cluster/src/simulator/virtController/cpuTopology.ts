import { Cpu, parseQuantity, Resources } from '../model';

/**
 * Counts the virtual CPUs of a topology; what is left out counts as one.
 *
 * @internal
 */
export function countCpus(cpu: Cpu | undefined): number {
  return (cpu?.sockets || 1) * (cpu?.cores || 1) * (cpu?.threads || 1);
}

/**
 * Fills in a CPU topology: from the request for CPU, in sockets, where the
 * object gives none (KubeVirt v1.9.0 pkg/defaults/defaults.go).
 *
 * @param cpu - as the user gave it
 * @param resources - the domain's requests and limits
 * @internal
 */
export function defaultTopology(
  cpu: Cpu = {},
  resources: { requests?: Resources; limits?: Resources } = {},
): Cpu {
  const given = cpu.cores || cpu.sockets || cpu.threads;
  const asked = resources.limits?.cpu ?? resources.requests?.cpu;
  const sockets =
    !given && asked !== undefined ? Math.ceil(parseQuantity(asked)) : 1;
  return {
    ...cpu,
    cores: cpu.cores || 1,
    sockets: cpu.sockets || Math.max(1, sockets),
    threads: cpu.threads || 1,
  };
}
