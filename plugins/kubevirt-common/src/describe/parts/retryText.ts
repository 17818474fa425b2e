import { millis } from '../times';
import { VirtualMachineContext } from '../VirtualMachineContext';

/**
 * When KubeVirt tries again to start the VM: `; KubeVirt tries again in 40 s`.
 *
 * @returns empty where it is not known, or is now
 * @internal
 */
export function retryText({ vm, now }: VirtualMachineContext): string {
  const retry = millis(vm?.status?.startFailure?.retryAfterTimestamp);
  const seconds =
    retry === undefined ? 0 : Math.ceil((retry - now.getTime()) / 1000);
  return seconds > 0 ? `; KubeVirt tries again in ${seconds} s` : '';
}
