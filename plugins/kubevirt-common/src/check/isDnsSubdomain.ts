import { isDnsLabel } from './isDnsLabel';

/**
 * Whether a text is a DNS-1123 subdomain, as the names of most objects are.
 *
 * @internal
 */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && text.split('.').every(isDnsLabel);
}
