import { isDnsSubdomain } from './isDnsSubdomain';
import { isLabelValue } from './isLabelValue';

/**
 * Whether a text can be the key of a label: as its value can be, but not
 * empty, and with a DNS name and `/` before it or without.
 *
 * @internal
 */
export function isLabelKey(key: string): boolean {
  const parts = key.split('/');
  const name = parts.pop() ?? '';
  return (
    parts.length < 2 &&
    name !== '' &&
    isLabelValue(name) &&
    parts.every(isDnsSubdomain)
  );
}
