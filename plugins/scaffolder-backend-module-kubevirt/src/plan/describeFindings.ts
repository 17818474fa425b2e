import { Finding } from 'backstage-plugin-kubevirt-common';

/**
 * Writes findings for people, one in a line.
 *
 * @internal
 */
export function describeFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ path, message, suggestion }) =>
      [`- ${path || 'values'}:`, message, suggestion].filter(Boolean).join(' '),
    )
    .join('\n');
}
