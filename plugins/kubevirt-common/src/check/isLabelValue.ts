/**
 * Whether a text can be the value of a label: nothing, or up to 63 letters,
 * digits, `-`, `_` and `.` with a letter or digit at both ends.
 *
 * @internal
 */
export function isLabelValue(value: string): boolean {
  return (
    value === '' ||
    (value.length <= 63 &&
      /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(value))
  );
}
