const COLOURS = 'amber azure coral ivory jade lilac olive ruby sand teal'.split(
  ' ',
);
const ANIMALS =
  'crane finch heron ibex lynx marten otter raven swift tapir'.split(' ');

const MAX_LENGTH = 63;

/**
 * A name that nothing has: the next one of the same kind, `web-2` after `web`,
 * or a pleasant one where there is none to begin with.
 *
 * @param options - `random` gives a number from 0 to 1
 * @internal
 */
export function suggestName(options: {
  base: string;
  taken: ReadonlySet<string>;
  random: () => number;
}): string {
  const { base, taken, random } = options;
  const pick = (words: string[]) => words[Math.floor(random() * words.length)];
  const stem =
    base
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .replace(/-\d+$/, '')
      .slice(0, MAX_LENGTH - 5)
      .replace(/-+$/, '') || `${pick(COLOURS)}-${pick(ANIMALS)}`;
  if (!taken.has(stem)) {
    return stem;
  }
  for (let number = 2; ; number += 1) {
    const name = `${stem}-${number}`;
    if (!taken.has(name)) {
      return name;
    }
  }
}
