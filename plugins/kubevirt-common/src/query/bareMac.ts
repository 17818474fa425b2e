/**
 * A MAC address, or part of one, without what stands between its digits, for
 * that is written in several ways: `02:00:00:aa:bb:cc`, `02-00-…`, `0200.00aa.…`.
 *
 * @internal
 */
export function bareMac(text: string): string {
  return text.replace(/[:.-]/g, '').toLowerCase();
}

/**
 * Whether a text is a whole MAC address, in any notation.
 *
 * @internal
 */
export function isMac(text: string): boolean {
  return (
    /^([0-9a-f]{2}([:-]?)([0-9a-f]{2}\2){4}[0-9a-f]{2})$/i.test(text) ||
    /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i.test(text)
  );
}
