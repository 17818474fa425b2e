import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the client takes a compressed answer.
 *
 * @internal
 */
export function acceptsGzip(headers: IncomingHttpHeaders): boolean {
  return /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
}
