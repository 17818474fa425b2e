import { FindingParam } from '../check/Finding';

/**
 * Shows a value in a sentence: short ones as they are written in JSON, long
 * ones by what they are.
 *
 * @param value - any value of the input
 * @returns `"abc"`, `8`, the word for a list, the word for nothing
 * @internal
 */
export function show(value: unknown): FindingParam {
  if (value === undefined || value === null) {
    return { word: 'nothing' };
  }
  if (Array.isArray(value)) {
    return { word: 'array' };
  }
  switch (typeof value) {
    case 'object':
      return { word: 'object' };
    case 'string':
      return JSON.stringify(
        value.length > 60 ? `${value.slice(0, 57)}...` : value,
      );
    default:
      return String(value);
  }
}
