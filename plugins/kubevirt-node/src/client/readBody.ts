import { KubernetesApiError } from './KubernetesApiError';
import { ApiRequest, ApiResponse } from './ApiRequest';
import { ClusterTransport } from './ClusterTransport';
import { readApiError } from './readApiError';

/**
 * Reads the text of an answer.
 *
 * @internal
 */
export async function readText(response: ApiResponse): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response.chunks) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Reads the error that an answer carries.
 *
 * @internal
 */
export async function readError(
  transport: ClusterTransport,
  request: ApiRequest,
  response: ApiResponse,
): Promise<KubernetesApiError> {
  const retryAfter = response.headers['retry-after'];
  return readApiError({
    cluster: transport.cluster,
    request: `${request.method} ${request.path}`,
    httpStatus: response.status,
    retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter,
    text: await readText(response),
  });
}

/**
 * Sends a request and reads its answer.
 *
 * @returns the answer's text
 * @throws KubernetesApiError where the API server refuses,
 *   ClusterUnreachableError where no answer comes
 * @internal
 */
export async function requestText(
  transport: ClusterTransport,
  request: ApiRequest,
): Promise<string> {
  const response = await transport.request(request);
  if (response.status < 200 || response.status >= 300) {
    throw await readError(transport, request, response);
  }
  return readText(response);
}
