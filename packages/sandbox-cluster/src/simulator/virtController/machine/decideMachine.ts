import { VirtualMachine, VirtualMachineInstance } from '../../model';
import { isFinal } from '../instancePhase';
import { hasStartRequest, hasStopRequest, runStrategyOf } from './runStrategy';

/**
 * What virt-controller does next with a machine's instance.
 *
 * @internal
 */
export type MachineDecision =
  | { do: 'nothing' }
  /** Nothing before the back-off is over. */
  | { do: 'wait'; milliseconds: number }
  | { do: 'start' }
  /** `rerun`: and ask for a new start, because the instance failed. */
  | { do: 'stop'; rerun: boolean }
  /** A halted machine is to start: its strategy becomes Always. */
  | { do: 'unhalt' };

const nothing: MachineDecision = { do: 'nothing' };
const stop: MachineDecision = { do: 'stop', rerun: false };

function startOrWait(vm: VirtualMachine, now: Date): MachineDecision {
  const { retryAfterTimestamp } = vm.status?.startFailure ?? {};
  const milliseconds = retryAfterTimestamp
    ? new Date(retryAfterTimestamp).getTime() - now.getTime()
    : 0;
  return milliseconds > 0 ? { do: 'wait', milliseconds } : { do: 'start' };
}

/**
 * Decides by the run strategy, the requests and the instance whether to start
 * or stop (KubeVirt v1.9.0 vm.go, syncRunStrategy).
 *
 * @param vm - the machine, not being deleted
 * @param vmi - its instance, if there is one
 * @param now - the time, for the back-off after failed starts
 * @internal
 */
export function decideMachine(
  vm: VirtualMachine,
  vmi: VirtualMachineInstance | undefined,
  now: Date,
): MachineDecision {
  const strategy = runStrategyOf(vm);
  const isNewStrategy = vm.status?.runStrategy !== strategy;
  switch (strategy) {
    case 'Always':
      if (!vmi) return startOrWait(vm, now);
      return hasStopRequest(vm, vmi) || isFinal(vmi) ? stop : nothing;
    case 'RerunOnFailure':
      if (!vmi) {
        return hasStartRequest(vm) || isNewStrategy
          ? startOrWait(vm, now)
          : nothing;
      }
      if (!hasStopRequest(vm, vmi) && !isFinal(vmi)) return nothing;
      return { do: 'stop', rerun: vmi.status?.phase === 'Failed' };
    case 'Once':
    case 'WaitAsReceiver':
      return vmi ? nothing : { do: 'start' };
    case 'Manual':
      if (vmi) return hasStopRequest(vm, vmi) ? stop : nothing;
      return hasStartRequest(vm) ? { do: 'start' } : nothing;
    case 'Halted':
      if (vmi) return stop;
      return hasStartRequest(vm) ? { do: 'unhalt' } : nothing;
    default:
      return nothing;
  }
}
