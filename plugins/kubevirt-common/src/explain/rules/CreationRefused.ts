import { refusalText } from '../messages/refusalText';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The cluster refuses an object of the VM, for a reason that no other rule
 * knows: an admission webhook or policy, a field that is not valid.
 *
 * @internal
 */
export const CreationRefused: Rule = {
  code: 'CreationRefused',
  find({ target }, all) {
    const signals = matching(all, {
      text: /admission webhook "[^"]+" denied|ValidatingAdmissionPolicy|is forbidden: |is invalid: |Failure while starting VMI|failed quota: |denied the request|conflicts? with (?:the )?(?:selected )?instance ?type/i,
    });
    if (signals.length === 0) {
      return [];
    }
    return [
      {
        ...refusalText(signals[0].text, target.namespace),
        signals,
      },
    ];
  },
};
