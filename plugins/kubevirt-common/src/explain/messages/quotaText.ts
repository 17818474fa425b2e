import { list } from '../../describe/parts/words';
import { amountText } from './amounts';
import { askedText } from './askedText';
import { QuotaRefusal } from './quotaMessage';

/**
 * What was asked for and what a quota has left, in words.
 *
 * @param refusal - as `parseQuotaMessage` reads it
 * @param guestMemory - bytes of the guest's own memory; what is asked beyond
 *   it is KubeVirt's overhead
 * @internal
 */
export function quotaText(refusal: QuotaRefusal, guestMemory = 0): string {
  const { resources } = refusal;
  const exceeding = resources.filter(
    ({ requested, used, limit }) => used + requested > limit,
  );
  const told = exceeding.length > 0 ? exceeding : resources;
  return list(
    told.map(({ name, requested, used, limit }) => {
      const asked = askedText(name, requested, guestMemory);
      const left = amountText(name, Math.max(0, limit - used));
      return `${asked} (${left} of ${amountText(name, limit)} left)`;
    }),
  );
}
