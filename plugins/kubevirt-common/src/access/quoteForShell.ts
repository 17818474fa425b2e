/**
 * Writes one word for a POSIX shell, in single quotes where it holds anything
 * that a shell could take for more than text.
 *
 * @internal
 */
export function quoteForShell(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word)
    ? word
    : `'${word.replaceAll("'", `'\\''`)}'`;
}
