import { guestMemory } from '../messages/askedText';
import { parseQuotaMessage, QuotaRefusal } from '../messages/quotaMessage';
import { quotaText } from '../messages/quotaText';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The namespace's quota has no room for the VM or its pod.
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
        nextStep: `${waysOut(
          refusal,
        )}, or ask the administrators for a larger quota.`,
        signals,
      },
    ];
  },
};

/** What the VM's owner can do, where that helps. */
function waysOut(refusal: QuotaRefusal | undefined): string {
  const exceeding = (refusal?.resources ?? []).filter(
    ({ requested, used, limit }) => used + requested > limit,
  );
  if (exceeding.length === 0) {
    return 'Make the VM smaller, stop another VM of the namespace';
  }
  if (exceeding.some(({ requested, limit }) => requested > limit)) {
    return 'Make the VM smaller';
  }
  return exceeding.every(
    ({ name }) => name === 'pods' || name.startsWith('count/'),
  )
    ? 'Stop or delete another VM of the namespace'
    : 'Make the VM smaller, stop another VM of the namespace';
}
