import { isFinal } from '../instancePhase';
import {
  StateChangeRequest,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';

/**
 * Drops the first request once it is done; the others wait their turn
 * (KubeVirt v1.9.0 vm.go, "Only consider one stateChangeRequest at a time").
 *
 * @returns the requests that are left, or undefined for none
 * @internal
 */
export function stateChangeRequests(
  vm: VirtualMachine,
  vmi: VirtualMachineInstance | undefined,
): StateChangeRequest[] | undefined {
  const [first, ...others] = vm.status?.stateChangeRequests ?? [];
  if (!first) return undefined;
  const done =
    first.action === 'Start'
      ? vmi && !vmi.metadata.deletionTimestamp && !isFinal(vmi)
      : !vmi || first.uid !== vmi.metadata.uid;
  const left = done ? others : [first, ...others];
  return left.length > 0 ? left : undefined;
}
