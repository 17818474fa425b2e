import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';

/**
 * How far to follow a virtual machine: until its guest runs, or until the
 * guest agent inside has answered, which proves that it booted.
 *
 * @internal
 */
export type WaitGoal = 'running' | 'agent';

/** KubeVirt's words for a guest that runs. */
const RUNS: ReadonlySet<string> = new Set(['Running', 'Migrating', 'Paused']);

/** Run strategies under which nobody but a person starts the guest. */
const STARTED_BY_HAND: ReadonlySet<string> = new Set(['Halted', 'Manual']);

/**
 * Says whether there is nothing more to wait for.
 *
 * @param view - the virtual machine as it is now
 * @param goal - how far to follow it
 * @returns `reached`, `not-started` for one that is off and meant to be, or
 * undefined while it is on its way
 * @internal
 */
export function isReached(
  view: VirtualMachineView,
  goal: WaitGoal,
): 'reached' | 'not-started' | undefined {
  if (goal === 'agent' ? view.guest.agentConnected : RUNS.has(view.status)) {
    return 'reached';
  }
  return view.status === 'Stopped' &&
    STARTED_BY_HAND.has(view.runStrategy ?? '')
    ? 'not-started'
    : undefined;
}
