import { guestMemory } from '../messages/askedText';
import { parseQuotaMessage } from '../messages/quotaMessage';
import { quotaText } from '../messages/quotaText';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The namespace's quota has no room for the VM or its pod (F26, F29).
 *
 * @internal
 */
export const QuotaExceeded: Rule = {
  code: 'QuotaExceeded',
  find(context, all) {
    const signals = matching(all, { text: /exceeded quota: / });
    if (signals.length === 0) {
      return [];
    }
    const refusal = parseQuotaMessage(signals[0].text);
    const { namespace } = context.target;
    const asked = refusal && quotaText(refusal, guestMemory(context));
    return [
      {
        summary: refusal
          ? `Quota '${refusal.quota}' of namespace '${namespace}' has no room for the VM: it asks for ${asked}.`
          : `The quota of namespace '${namespace}' has no room for the VM.`,
        nextStep:
          'Make the VM smaller, stop another VM of the namespace, or ask the administrators for a larger quota.',
        signals,
      },
    ];
  },
};
