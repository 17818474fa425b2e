import { randomInt } from 'node:crypto';

/** Without those that are easily taken for another one. */
const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Text that nobody can guess, of letters and digits that people can type from
 * a screen: 5.8 bits for each character.
 *
 * @param length - characters
 * @internal
 */
export function randomText(length: number): string {
  return Array.from(
    { length },
    () => READABLE[randomInt(READABLE.length)],
  ).join('');
}
