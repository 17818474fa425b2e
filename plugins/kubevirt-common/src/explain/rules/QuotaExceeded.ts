import { amountOf } from '../messages/amounts';
import { parseQuotaMessage } from '../messages/quotaMessage';
import { quotaText } from '../messages/quotaText';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';
import { isAboutStorage } from './StorageQuotaExceeded';

/**
 * The namespace's quota has no room for the VM or its pod (F26, F29).
 *
 * @internal
 */
export const QuotaExceeded: Rule = {
  code: 'QuotaExceeded',
  find({ spec, target, vmi }, all) {
    const signals = matching(all, { text: /exceeded quota: / }).filter(
      signal => !isAboutStorage(signal),
    );
    if (signals.length === 0) {
      return undefined;
    }
    const refusal = parseQuotaMessage(signals[0].text);
    const guest =
      vmi?.status?.memory?.guestRequested ??
      spec.domain?.memory?.guest ??
      spec.domain?.resources?.requests?.memory;
    const detail =
      refusal && `: it asks for ${quotaText(refusal, amountOf(guest))}`;
    return {
      summary: `The quota ${
        refusal ? `'${refusal.quota}' ` : ''
      }of namespace '${target.namespace}' has no room for the VM${
        detail ?? ''
      }.`,
      nextStep:
        'Make the VM smaller, stop another VM of the namespace, or ask the administrators for a larger quota.',
      signals,
    };
  },
};
