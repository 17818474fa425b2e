import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * KubeVirt's own word for the state: a VirtualMachine's printableStatus, the
 * phase of an instance that stands for itself.
 *
 * @returns `Unknown` where KubeVirt has not said any
 * @internal
 */
export function statusOfContext({
  target,
  vm,
  vmi,
}: VirtualMachineContext): string {
  const said =
    target.kind === 'VirtualMachine'
      ? vm?.status?.printableStatus
      : vmi?.status?.phase;
  return said || 'Unknown';
}
