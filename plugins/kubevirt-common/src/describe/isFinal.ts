import { VirtualMachineInstance } from '../objects';

/**
 * Whether an instance has ended: it never runs again.
 *
 * @internal
 */
export function isFinal(vmi: VirtualMachineInstance | undefined): boolean {
  return vmi?.status?.phase === 'Succeeded' || vmi?.status?.phase === 'Failed';
}
