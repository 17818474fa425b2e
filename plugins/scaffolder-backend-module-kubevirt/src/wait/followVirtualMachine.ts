import { LoggerService } from '@backstage/backend-plugin-api';
import {
  describe,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { FollowLog } from './FollowLog';
import { isReached, WaitGoal } from './isReached';
import { nextChange } from './nextChange';
import { ProblemPatience } from './ProblemPatience';
import { WaitError } from './WaitError';

/** How often patience and the time limit are looked at when nothing changes. */
const TICK_MS = 1000;

/**
 * Follows a virtual machine until it is as far as wanted, and logs one line
 * for each change on the way. It reads the inventory only, so a task that
 * waits costs the API server nothing.
 *
 * @param options - `timeoutMs` is the time limit in milliseconds
 * @returns the virtual machine as it was last seen
 * @throws WaitError where the time is over, where the virtual machine was
 * deleted meanwhile, or has a problem that waiting does not mend; the
 * signal's reason where it aborts
 * @internal
 */
export async function followVirtualMachine(options: {
  inventory: KubevirtInventory;
  identity: VirtualMachineIdentity;
  goal: WaitGoal;
  timeoutMs: number;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<VirtualMachineView> {
  const { inventory, identity, goal, timeoutMs, logger, signal } = options;
  const began = performance.now();
  const patience = ProblemPatience.create();
  const log = FollowLog.create({ logger });
  let view: VirtualMachineView | undefined;

  for (;;) {
    signal?.throwIfAborted();
    log.cluster(
      inventory.clusters().find(({ name }) => name === identity.cluster),
    );
    const objects = inventory.objects(identity);
    if (!objects && view) {
      throw WaitError.deleted(identity);
    }
    view =
      objects &&
      describe({ objects, target: { kind: 'VirtualMachine', ...identity } });
    if (view) {
      log.view(view);
      const end = isReached(view, goal);
      if (end) {
        log.end(end);
        return view;
      }
      const problem = patience.exhaustedBy(view, performance.now());
      if (problem) {
        throw WaitError.pointless(identity, problem);
      }
    }
    const leftMs = timeoutMs - (performance.now() - began);
    if (leftMs <= 0) {
      throw WaitError.timedOut(identity, { goal, timeoutMs, view });
    }
    await nextChange({
      inventory,
      identity,
      timeoutMs: Math.min(TICK_MS, leftMs),
      signal,
    });
  }
}
