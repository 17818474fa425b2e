import { Finding, FindingWordKey } from '../check/Finding';
import { error } from '../check/findings';

/**
 * Says that a null leaves nothing where something must be.
 *
 * @internal
 */
export function takenAway(path: string, what: FindingWordKey): Finding {
  return error('required.taken-away', path, { what: { word: what } });
}
