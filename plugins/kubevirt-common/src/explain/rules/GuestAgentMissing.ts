import { instanceCondition } from '../../describe/conditions/currentConditions';
import { isAgentExpected } from '../../describe/isAgentExpected';
import { runningSince } from '../../describe/parts/life';
import { statusOfContext } from '../../describe/status';
import { secondsSince } from '../../describe/times';
import { Rule } from '../Rule';
import { signalOf } from '../signals/signalOf';

/** Seconds that a guest may take to boot, install the agent and start it. */
const patience = 300;

/**
 * The guest agent has not reported in a VM in which one is to be expected. The
 * VM works without it.
 *
 * @internal
 */
export const GuestAgentMissing: Rule = {
  code: 'GuestAgentMissing',
  unlessFailed: true,
  find(context) {
    const since = runningSince(context);
    const seconds = secondsSince(since, context.now) ?? 0;
    if (
      seconds <= patience ||
      statusOfContext(context) === 'Paused' ||
      instanceCondition(context, 'AgentConnected')?.status === 'True' ||
      !isAgentExpected(context)
    ) {
      return [];
    }
    const minutes = Math.floor(seconds / 60);
    return [
      {
        summary: `The guest agent has not reported in the ${minutes} minutes since the VM runs, so the guest's system, users and file systems are not known.`,
        nextStep:
          'Install and start qemu-guest-agent in the guest; the VM works without it.',
        signals: [
          signalOf({
            kind: 'VirtualMachineInstance',
            object: context.vmi,
            field: 'status.conditions',
            text: 'There is no condition AgentConnected.',
          }),
        ],
        since,
      },
    ];
  },
};
