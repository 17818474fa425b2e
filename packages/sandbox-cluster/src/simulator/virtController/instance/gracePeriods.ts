import { VirtualMachineInstance } from '../../model';

const defaultGracePeriod = 30;
const graceMargin = 15;

/**
 * Seconds that the guest gets to shut down.
 *
 * @internal
 */
export function gracePeriodOf(vmi: VirtualMachineInstance): number {
  return vmi.spec.terminationGracePeriodSeconds ?? defaultGracePeriod;
}

/**
 * Seconds that the launcher, and after it the pod, get on top of the guest's.
 *
 * @internal
 */
export function launcherGracePeriods(vmi: VirtualMachineInstance) {
  const launcher = gracePeriodOf(vmi) + graceMargin;
  return { launcher, pod: launcher + graceMargin };
}
