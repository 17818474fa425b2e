/**
 * Compares texts with one that may have `*` in it for anything.
 *
 * @param value - whatever its case
 * @param options - `whole`: whether all of a text has to be like it, or a part
 * @returns whether a text, in lower case, is like it
 * @internal
 */
export function matchText(
  value: string,
  options: { whole: boolean },
): (text: string) => boolean {
  const { whole } = options;
  const wanted = value.toLowerCase();
  if (!wanted.includes('*')) {
    return text => (whole ? text === wanted : text.includes(wanted));
  }
  const pattern = wanted
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const expression = new RegExp(whole ? `^${pattern}$` : pattern);
  return text => expression.test(text);
}
