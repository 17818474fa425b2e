/**
 * The value of a field, unless it is the empty object that the form has for a
 * field that nobody has filled in.
 *
 * @internal
 */
export function filledIn<T>(value: T | undefined): T | undefined {
  return value !== undefined &&
    typeof value === 'object' &&
    Object.keys(value ?? {}).length === 0
    ? undefined
    : value;
}
