/**
 * Shows a value in a sentence: short ones as they are written in JSON, long
 * ones by what they are.
 *
 * @param value - any value of the input
 * @returns `"abc"`, `8`, `a list`, `nothing`
 * @internal
 */
export function show(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'object':
      return 'a map';
    case 'string':
      return JSON.stringify(
        value.length > 60 ? `${value.slice(0, 57)}...` : value,
      );
    default:
      return String(value);
  }
}
