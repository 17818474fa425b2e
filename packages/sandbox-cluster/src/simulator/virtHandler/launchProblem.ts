import { VirtualMachineInstance } from '../model';

/**
 * Why a domain does not start, and whether that ends the instance.
 *
 * @internal
 */
export interface LaunchProblem {
  message: string;
  fatal: boolean;
}

const server = 'server error. command SyncVMI failed: ';

function duplicate(names: string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}

/**
 * Tells why libvirt would not start a domain: two devices of one name, a
 * container image without a disk, or a disk that another QEMU holds.
 *
 * @param vmi - the instance
 * @param fail - a failure that was asked for
 * @returns undefined where it starts
 * @internal
 */
export function launchProblem(
  vmi: VirtualMachineInstance,
  fail: string | undefined,
): LaunchProblem | undefined {
  const { gpus = [] } = vmi.spec.domain.devices;
  const gpu = duplicate(gpus.map(({ name }) => name));
  if (gpu || fail === 'F16') {
    return {
      message: `${server}"LibvirtError(Code=1, Domain=10, Message='internal error: duplicate alias ua-gpu-${
        gpu ?? 'gpu1'
      }')"`,
      fatal: false,
    };
  }
  const empty = (vmi.spec.volumes ?? []).find(({ containerDisk }) =>
    /(nginx|busybox|httpd|no-disk)/.test(containerDisk?.image ?? ''),
  );
  if (empty || fail === 'F21') {
    return {
      message: 'no file found in folder /disk, no disk present',
      fatal: true,
    };
  }
  if (fail === 'F25') {
    return {
      message: `${server}"LibvirtError(Code=1, Domain=10, Message='internal error: process exited while connecting to monitor: Failed to get "write" lock Is another process using the image?')"`,
      fatal: true,
    };
  }
  if (fail === 'F33') {
    return {
      message: `${server}"LibvirtError(Code=1, Domain=10, Message='internal error: qemu unexpectedly closed the monitor')"`,
      fatal: true,
    };
  }
  return undefined;
}
