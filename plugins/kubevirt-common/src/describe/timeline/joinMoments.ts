import { TimelineEntry } from '../../view';
import { newestFirst } from '../times';
import { digestOf } from './digestOf';
import { Moment } from './Moment';

/** Who is heard first where several tell the same. */
const precedence: TimelineEntry['type'][] = [
  'Warning',
  'Phase',
  'Condition',
  'Normal',
];

/**
 * Makes one entry of all moments that say the same: the newest of those that
 * come first in the order of `precedence`.
 *
 * @param moments - in the order in which they follow from each other
 * @returns newest first
 * @internal
 */
export function joinMoments(moments: Moment[]): TimelineEntry[] {
  const latestFirst = newestFirst(moments.toReversed(), ({ at }) => at);
  const byNews = new Map<string, Moment[]>();
  for (const moment of latestFirst) {
    byNews.set(moment.news, [...(byNews.get(moment.news) ?? []), moment]);
  }
  const entries = new Map([...byNews.values()].map(entryOf));
  return latestFirst.flatMap(moment => entries.get(moment) ?? []);
}

/** The moment that tells the news of several, and the entry made of it. */
function entryOf(moments: Moment[]): [Moment, TimelineEntry] {
  const [told] = moments.toSorted(
    (a, b) => precedence.indexOf(a.type) - precedence.indexOf(b.type),
  );
  const { news, ...entry } = told;
  return [
    told,
    {
      id: digestOf(news),
      ...entry,
      message:
        entry.message || moments.find(({ message }) => message)?.message || '',
      count: Math.max(...moments.map(({ count }) => count)),
    },
  ];
}
