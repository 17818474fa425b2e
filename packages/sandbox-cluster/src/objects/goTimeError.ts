const LAYOUT = '2006-01-02T15:04:05Z07:00';

/** The elements of the layout, and what they look like. */
const elements: ReadonlyArray<readonly [string, RegExp]> = [
  ['2006', /^\d{4}/],
  ['-', /^-/],
  ['01', /^(?:0[1-9]|1[0-2])/],
  ['-', /^-/],
  ['02', /^(?:0[1-9]|[12]\d|3[01])/],
  ['T', /^T/],
  ['15', /^(?:[01]\d|2[0-3])/],
  [':', /^:/],
  ['04', /^[0-5]\d/],
  [':', /^:/],
  ['05', /^[0-5]\d(?:\.\d+)?/],
  ['Z07:00', /^(?:Z|[+-]\d\d:\d\d)/],
];

/**
 * What Go's time.Parse says about text that is no time as RFC 3339 has it:
 * where it stops to be one, and what was expected there.
 *
 * @returns undefined for a time
 *
 * @internal
 */
export function goTimeError(text: string): string | undefined {
  let rest = text;
  const refuse = (why: string) => `parsing time ${JSON.stringify(text)}${why}`;
  for (const [element, pattern] of elements) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) {
      return refuse(
        ` as "${LAYOUT}": cannot parse ${JSON.stringify(rest)} as "${element}"`,
      );
    }
    rest = rest.slice(found.length);
  }
  return rest ? refuse(`: extra text: ${JSON.stringify(rest)}`) : undefined;
}
