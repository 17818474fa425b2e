/**
 * A short name for a text, the same for the same text. Not for secrets.
 *
 * @returns letters and digits; two independent 32-bit sums (FNV-1a and its
 *   multiplier reversed), so that no two entries of a timeline share it
 * @internal
 */
export function digestOf(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return [first, second].map(sum => (sum >>> 0).toString(36)).join('');
}
