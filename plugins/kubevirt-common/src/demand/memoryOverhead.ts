import { VirtualMachineInstanceSpec } from '../objects';

const Mi = 1024 ** 2;

/** virt-launcher-monitor, virt-launcher, virtlogd, libvirtd and QEMU. */
const PROCESSES = (25 + 100 + 25 + 40 + 30) * Mi;
const PER_CPU = 8 * Mi;
const IO_THREAD = 8 * Mi;
const VIDEO = 32 * Mi;
const VFIO = 1024 * Mi;
const TPM = 53 * Mi;

/** Bytes of guest memory for which one byte of page table is kept. */
const PAGE_TABLE_RATIO = 512;

/**
 * The memory that a launcher pod needs beside the guest's own (KubeVirt v1.9.0
 * pkg/virt-controller/services/renderresources.go, GetMemoryOverhead). What
 * values cannot ask for, such as SEV or dedicated CPUs, is left out.
 *
 * @param domain - of the virtual machine's template
 * @param guest - `memory` in bytes, `cpus` virtual CPUs
 * @returns bytes
 * @public
 */
export function memoryOverhead(
  domain: NonNullable<VirtualMachineInstanceSpec['domain']>,
  guest: { memory: number; cpus: number },
): number {
  const { devices = {} } = domain;
  const passedThrough = [
    ...(devices.gpus ?? []),
    ...(devices.hostDevices ?? []),
    ...(devices.interfaces ?? []).filter(({ sriov }) => sriov),
  ];
  // KubeVirt reads the memory in thousands, rounded up (ScaledValue).
  const pageTables = Math.floor(
    (Math.ceil(guest.memory / 1000) * 1000) / PAGE_TABLE_RATIO,
  );
  return (
    pageTables +
    PROCESSES +
    PER_CPU * guest.cpus +
    IO_THREAD +
    (devices.autoattachGraphicsDevice === false ? 0 : VIDEO) +
    (passedThrough.length > 0 ? VFIO : 0) +
    (devices.tpm ? TPM : 0)
  );
}
