import { isDnsLabel } from './isDnsLabel';

const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * Whether a text can be the key of a label: a word of up to 63 characters,
 * with a DNS name before a `/` or without.
 *
 * @internal
 */
export function isLabelKey(key: string): boolean {
  const parts = key.split('/');
  const name = parts.pop() ?? '';
  return (
    parts.length < 2 &&
    name.length <= 63 &&
    word.test(name) &&
    parts.every(isDnsSubdomain)
  );
}

/**
 * Whether a text can be the value of a label.
 *
 * @internal
 */
export function isLabelValue(value: string): boolean {
  return value === '' || (value.length <= 63 && word.test(value));
}

/**
 * Whether a text is a DNS-1123 subdomain, as the names of most objects are.
 *
 * @internal
 */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && text.split('.').every(isDnsLabel);
}
