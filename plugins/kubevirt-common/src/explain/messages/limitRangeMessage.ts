import { list } from '../../describe/parts/words';
import { amountOf, amountText, resourceText } from './amounts';

const rule =
  /(maximum|minimum) (\S+) usage per (Container|Pod|PersistentVolumeClaim) is ([^\s,]+), but (?:limit|request) is ([^\s,\]]+)/g;

const places: Record<string, string> = {
  Container: 'container',
  Pod: 'pod',
  PersistentVolumeClaim: 'volume claim',
};

/**
 * Puts what the LimitRanger admission plugin says into words: `8 CPUs (at
 * most 2 for a container)` (Kubernetes v1.36 plugin/pkg/admission/limitranger).
 *
 * @returns undefined where the text is not of that form
 * @internal
 */
export function limitRangeText(text: string): string | undefined {
  const told = [...text.matchAll(rule)].map(
    ([, bound, resource, place, limit, asked]) => {
      const most = bound === 'maximum' ? 'at most' : 'at least';
      const amount = amountOf(limit);
      const wanted = amountOf(asked);
      const allowed =
        amount === undefined ? limit : amountText(resource, amount);
      const what =
        wanted === undefined
          ? `${asked} of ${resource}`
          : resourceText(resource, wanted);
      return `${what} (${most} ${allowed} for a ${places[place]})`;
    },
  );
  return told.length > 0 ? list(told) : undefined;
}
