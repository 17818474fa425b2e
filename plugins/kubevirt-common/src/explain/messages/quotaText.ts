import { list } from '../../describe/parts/words';
import { amountText, resourceText } from './amounts';
import { QuotaRefusal } from './quotaMessage';

/**
 * What was asked for and what a quota has left, in words.
 *
 * @param refusal - as `parseQuotaMessage` reads it
 * @param guestMemory - bytes of the guest's own memory; what is asked beyond
 *   it is KubeVirt's overhead
 * @internal
 */
export function quotaText(refusal: QuotaRefusal, guestMemory?: number): string {
  const exceeding = refusal.resources.filter(
    ({ requested, used, limit }) => used + requested > limit,
  );
  return list(
    (exceeding.length > 0 ? exceeding : refusal.resources).map(
      ({ name, requested, used, limit }) => {
        const left = amountText(name, Math.max(0, limit - used));
        return `${asked(
          name,
          requested,
          guestMemory,
        )} where ${left} of ${amountText(name, limit)} is left`;
      },
    ),
  );
}

function asked(name: string, requested: number, guestMemory = 0): string {
  const overhead = requested - guestMemory;
  return /(?:^|\.)memory$/.test(name) && guestMemory > 0 && overhead > 0
    ? `${resourceText(name, guestMemory)} and ${amountText(
        name,
        overhead,
      )} overhead`
    : resourceText(name, requested);
}
