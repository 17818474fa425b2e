import { TimelineEntry } from '../../view';

/**
 * What one source tells of one moment.
 *
 * @internal
 */
export interface Moment extends Omit<TimelineEntry, 'id'> {
  /** What it says: the same for all that say the same. */
  news: string;
}
