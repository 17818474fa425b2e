import { Dispatcher } from 'undici';
import { IssuedCredential } from '../credentials';
import { ApiRequest } from './ApiRequest';

/**
 * Sends a request over a connection.
 *
 * @internal
 */
export function dispatchRequest(
  request: ApiRequest,
  options: {
    dispatcher: Dispatcher;
    baseUrl: string;
    credential: IssuedCredential;
    signal: AbortSignal;
  },
): Promise<Dispatcher.ResponseData> {
  const { dispatcher, baseUrl, credential, signal } = options;
  const url = new URL(baseUrl.replace(/\/+$/, '') + request.path);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (value !== undefined) {
      url.searchParams.set(name, String(value));
    }
  }
  return dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method,
    headers: {
      accept: 'application/json',
      'user-agent': 'backstage-plugin-kubevirt',
      ...credential.headers,
      ...request.headers,
    },
    body: request.body,
    signal,
  });
}
