const escapes: Record<string, string> = {
  '\u0007': '\\a',
  '\u000b': '\\v',
};

/**
 * A string in quotes, as Go's `%q` prints it.
 *
 * @internal
 */
export function goQuote(text: string): string {
  return JSON.stringify(text)
    .replace(/\\u00([01][0-9a-f])/g, (_, code: string) => {
      const character = String.fromCharCode(parseInt(code, 16));
      return escapes[character] ?? `\\x${code}`;
    })
    .replace(/\u007f/g, '\\x7f');
}
