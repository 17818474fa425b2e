import { Finding } from '../check/Finding';
import { error } from '../check/findings';

/**
 * Says that a null leaves nothing where something must be.
 *
 * @internal
 */
export function takenAway(path: string, what: string): Finding {
  return error(
    'required',
    path,
    'Is null, which takes the default away and puts nothing in its place.',
    `Give ${what}, or remove the null.`,
  );
}
