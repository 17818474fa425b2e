import {
  rfc3339,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineStatus,
} from '../../model';
import { hasRun, isFinal } from '../instancePhase';
import { runStrategyOf } from './runStrategy';

type StartFailure = VirtualMachineStatus['startFailure'];

const longestDelay = 300;

/**
 * Seconds before the next start after so many that failed: ten times the
 * square, up to half as much again, five minutes at most (KubeVirt v1.9.0
 * vm.go, calculateStartBackoffTime).
 *
 * @param failures - how many in a row, from 1
 * @param random - from 0 up to 1
 * @internal
 */
export function startBackOff(failures: number, random: number): number {
  const delay = 10 * failures ** 2;
  return Math.min(longestDelay, delay + Math.floor((random * delay) / 2));
}

/**
 * Counts starts that failed before the guest ran; one that ran clears the
 * count, and so does a strategy that does not start by itself.
 *
 * @param vm - the machine with its present count
 * @param vmi - its instance
 * @param retryAt - when to try again after so many failures
 * @returns the new count, or undefined for none
 * @internal
 */
export function startFailure(
  vm: VirtualMachine,
  vmi: VirtualMachineInstance | undefined,
  retryAt: (failures: number) => Date,
): StartFailure {
  const present = vm.status?.startFailure;
  const restarts = ['Always', 'RerunOnFailure', 'Once'];
  if (!restarts.includes(runStrategyOf(vm)) || (vmi && hasRun(vmi))) {
    return undefined;
  }
  if (!vmi || !isFinal(vmi)) return present;
  if (present?.lastFailedVMIUID === vmi.metadata.uid) return present;
  const failures = (present?.consecutiveFailCount ?? 0) + 1;
  return {
    consecutiveFailCount: failures,
    lastFailedVMIUID: vmi.metadata.uid,
    retryAfterTimestamp: rfc3339(retryAt(failures)),
  };
}
