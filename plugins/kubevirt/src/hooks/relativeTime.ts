const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Making one takes longer than using it. */
const formats = new Map<string | undefined, Intl.RelativeTimeFormat>();

/**
 * A time as seen from now, in words: "5 minutes ago".
 *
 * @param time - milliseconds since 1970
 * @param now - milliseconds since 1970
 * @param language - a tag that `Intl` knows; the browser's own where absent
 * @returns to the tens below a minute, for it is renewed that often
 *
 * @internal
 */
export function relativeTime(
  time: number,
  now: number,
  language?: string,
): string {
  const format = formatOf(language);
  const seconds = (time - now) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.trunc(seconds / length), unit);
    }
  }
  const tens = Math.trunc(seconds / 10) * 10;
  return format.format(tens === 0 ? 0 : tens, 'second');
}

function formatOf(language: string | undefined): Intl.RelativeTimeFormat {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    formats.set(language, format);
  }
  return format;
}
