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
    if (signals.length === 0) {
      return [];
    }
    const why = admissionText(signals[0].text);
    return [
      {
        summary: `The cluster refuses to create the VM: ${why}.`,
        nextStep:
          'Change what the message names; where it is a rule of the cluster that you cannot meet, ask the administrators.',
        signals,
      },
    ];
  },
};
