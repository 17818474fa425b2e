import { CustomErrorBase } from '@backstage/errors';
import {
  Problem,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { WaitGoal } from './isReached';

const STAYS = 'The virtual machine was left as it is.';

/**
 * Waiting for a virtual machine ended without it being as far as wanted. The
 * virtual machine itself stays as it is.
 *
 * @internal
 */
export class WaitError extends CustomErrorBase {
  name = 'WaitError' as const;

  static deleted(identity: VirtualMachineIdentity) {
    return new WaitError(
      `${nameOf(identity)} was deleted while this task waited for it.`,
    );
  }

  static pointless(identity: VirtualMachineIdentity, problem: Problem) {
    return new WaitError(
      `${nameOf(identity)} will not come up by waiting: ${problem.summary} ${
        problem.nextStep
      } ${STAYS}`,
    );
  }

  static timedOut(
    identity: VirtualMachineIdentity,
    options: { goal: WaitGoal; timeoutMs: number; view?: VirtualMachineView },
  ) {
    const { goal, timeoutMs, view } = options;
    const what = goal === 'agent' ? 'had no guest agent' : 'was not running';
    const state = view
      ? `Its status is '${view.status}': ${view.headline}`
      : 'The cluster has not shown it yet.';
    return new WaitError(
      `${nameOf(identity)} ${what} within ${inWords(
        timeoutMs,
      )}. ${state} ${STAYS}`,
    );
  }
}

function nameOf({ cluster, namespace, name }: VirtualMachineIdentity) {
  return `Virtual machine '${name}' in namespace '${namespace}' of cluster '${cluster}'`;
}

function inWords(milliseconds: number) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
