/**
 * A letter that no word is written with, in place of what is between the parts
 * of a word: Lunr takes words apart at everything that is no letter or digit.
 */
const BETWEEN = '\u01c3';

/**
 * A word of several parts, such as an address, an image or a name with dashes,
 * as one that Lunr leaves in one piece. Which characters are between the parts
 * does not matter: a MAC address may be typed with colons or dashes.
 *
 * @param word - without blanks
 * @returns undefined for a word of one part
 * @internal
 */
export function compoundForm(word: string): string | undefined {
  const parts = word
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return parts.length > 1 ? parts.join(BETWEEN) : undefined;
}

/**
 * The same for a whole value, so that it is told from those that only begin
 * like it. It ends with a digit, for Lunr takes the endings of words away.
 *
 * @internal
 */
export function wholeCompoundForm(word: string): string | undefined {
  const form = compoundForm(word);
  return form && `${form}${BETWEEN}0`;
}
