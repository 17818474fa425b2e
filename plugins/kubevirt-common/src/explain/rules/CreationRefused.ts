import { admissionText } from '../messages/admissionMessage';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The cluster refuses an object of the VM, for a reason that no other rule
 * knows (F29): an admission webhook or policy, a field that is not valid.
 *
 * @internal
 */
export const CreationRefused: Rule = {
  code: 'CreationRefused',
  find(_, all) {
    const signals = matching(all, {
      text: /admission webhook "[^"]+" denied|ValidatingAdmissionPolicy|is forbidden: |is invalid: |Failure while starting VMI|failed quota: |denied the request/i,
    });
    return signals.length === 0
      ? []
      : [
          {
            summary: `The cluster refuses to create the VM: ${admissionText(
              signals[0].text,
            )}.`,
            nextStep:
              'Change what the message names; where it is a rule of the cluster that you cannot meet, ask the administrators.',
            signals,
          },
        ];
  },
};
