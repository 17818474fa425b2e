import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The guest agent is older than KubeVirt supports.
 *
 * @internal
 */
export const GuestAgentTooOld: Rule = {
  code: 'GuestAgentTooOld',
  find(_, all) {
    const signals = matching(all, {
      field: /^condition AgentVersionNotSupported$/,
    }).filter(({ failing }) => failing);
    return signals.length === 0
      ? []
      : [
          {
            summary:
              'The guest agent is too old for KubeVirt, so some of what it reports is missing.',
            nextStep: 'Upgrade qemu-guest-agent in the guest.',
            signals,
          },
        ];
  },
};
