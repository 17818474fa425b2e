import { ClusterUnreachableError } from './ClusterUnreachableError';

/**
 * Parses an answer of the API server.
 *
 * @throws ClusterUnreachableError where it is not JSON: something between us
 *   and the API server answered in its place
 * @internal
 */
export function parseJson<T>(cluster: string, text: string): T {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ClusterUnreachableError({
      cluster,
      reason: 'what answers at its address is not a Kubernetes API server',
      cause: error,
    });
  }
}
