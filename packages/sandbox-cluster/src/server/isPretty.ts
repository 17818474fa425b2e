import type { IncomingMessage } from 'node:http';

/** Whoever reads these reads with their own eyes. */
const readers = /^(?:curl|Wget|Mozilla\/5\.0)/;

/**
 * Whether an answer in JSON is indented: asked for, or for a person.
 *
 * Source: Kubernetes 1.36, apiserver pkg/endpoints/handlers/negotiation.
 *
 * @internal
 */
export function isPretty({ url = '', headers }: IncomingMessage): boolean {
  const asked = new URL(url, 'http://localhost').searchParams.get('pretty');
  return asked
    ? ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(asked)
    : readers.test(headers['user-agent'] ?? '');
}
