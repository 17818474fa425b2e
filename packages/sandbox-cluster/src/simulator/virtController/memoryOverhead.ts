import { parseQuantity, VirtualMachineInstanceSpec } from '../model';
import { countCpus } from './cpuTopology';

const Mi = 1024 ** 2;

/** What libvirt, QEMU, virtlogd and the launcher take for themselves. */
const fixed = (25 + 100 + 25 + 40 + 30) * Mi;
const perCpu = 8 * Mi;
const ioThread = 8 * Mi;
const video = 32 * Mi;
const vfio = 1024 * Mi;
const tpm = 53 * Mi;

/**
 * Tells what a launcher pod needs on top of the guest's memory (KubeVirt
 * v1.9.0 pkg/virt-controller/services/renderresources.go, GetMemoryOverhead).
 *
 * @param spec - the instance, with its defaults filled in
 * @returns bytes
 * @internal
 */
export function memoryOverhead(spec: VirtualMachineInstanceSpec): number {
  const { devices, memory, resources } = spec.domain;
  const guest = parseQuantity(resources?.requests?.memory ?? memory?.guest);
  const pageTables = Math.floor((Math.ceil(guest / 1000) * 1000) / 512);
  const hasVfio =
    (devices.gpus ?? []).length + (devices.hostDevices ?? []).length > 0;
  return (
    pageTables +
    fixed +
    perCpu * countCpus(spec.domain.cpu) +
    ioThread +
    (devices.autoattachGraphicsDevice === false ? 0 : video) +
    (hasVfio ? vfio : 0) +
    (devices.tpm ? tpm : 0)
  );
}
