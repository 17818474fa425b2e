import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { amountOf, amountText, resourceText } from './amounts';

/**
 * What is asked for of a resource, in words; of memory what the guest has and
 * what KubeVirt needs beyond it: `16 GiB of memory with 0.4 GiB overhead`.
 *
 * @param resource - as quotas and requests name it
 * @param amount - all that is asked for
 * @param ofGuest - bytes of the guest's own memory, 0 where not known
 * @internal
 */
export function askedText(
  resource: string,
  amount: number,
  ofGuest = 0,
): string {
  const overhead = amount - ofGuest;
  if (!/(?:^|\.)memory$/.test(resource) || ofGuest <= 0 || overhead <= 0) {
    return resourceText(resource, amount);
  }
  const guest = resourceText(resource, ofGuest);
  return `${guest} with ${amountText(resource, overhead)} overhead`;
}

/**
 * Bytes of the guest's own memory.
 *
 * @returns undefined where nothing says
 * @internal
 */
export function guestMemory({
  spec,
  vmi,
}: VirtualMachineContext): number | undefined {
  return amountOf(
    vmi?.status?.memory?.guestRequested ??
      spec.domain?.memory?.guest ??
      spec.domain?.resources?.requests?.memory,
  );
}
