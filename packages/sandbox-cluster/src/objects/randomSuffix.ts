import { randomInt } from 'node:crypto';

// The characters of apimachinery's util/rand: no vowels, so no words.
const CHARACTERS = 'bcdfghjklmnpqrstvwxz2456789';

/**
 * Five characters that make a name unique.
 *
 * @internal
 */
export function randomSuffix(): string {
  return Array.from(
    { length: 5 },
    () => CHARACTERS[randomInt(CHARACTERS.length)],
  ).join('');
}
