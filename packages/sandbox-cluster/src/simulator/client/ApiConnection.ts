import { Agent, Dispatcher } from 'undici';
import { ApiError } from './ApiError';

/**
 * How to reach an API server.
 *
 * @public
 */
export interface ApiServerAddress {
  /** Its base URL, `https://127.0.0.1:6443`. */
  url: string;
  /** Its certificate authority, PEM; the system's where left out. */
  ca?: string;
  /** A bearer token. */
  token?: string;
  /** A client certificate and its key, PEM, where there is no token. */
  cert?: string;
  key?: string;
}

/**
 * Under which name to ask.
 *
 * @internal
 */
export interface ApiIdentity {
  /** From its part before the slash the server takes the field manager. */
  userAgent: string;
  /** Whom to impersonate, if anybody. */
  user?: string;
  /** On which node that service account is. */
  node?: string;
}

/**
 * What a request has beside its path.
 *
 * @internal
 */
export interface ApiRequest {
  body?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** In milliseconds; 0 for ever. */
  bodyTimeout?: number;
}

/**
 * Keep-alive connections to one API server, under one identity.
 * Every method throws ApiError where the server refuses.
 *
 * @internal
 */
export class ApiConnection {
  readonly #dispatcher: Dispatcher;
  readonly #url: string;
  readonly #headers: Record<string, string | string[]>;

  static create(server: ApiServerAddress): ApiConnection {
    const dispatcher = new Agent({
      allowH2: false,
      keepAliveTimeout: 30_000,
      connect: { ca: server.ca, cert: server.cert, key: server.key },
    });
    return new ApiConnection(dispatcher, server.url.replace(/\/$/, ''), {
      ...(server.token && { authorization: `Bearer ${server.token}` }),
    });
  }

  private constructor(
    dispatcher: Dispatcher,
    url: string,
    headers: Record<string, string | string[]>,
  ) {
    this.#dispatcher = dispatcher;
    this.#url = url;
    this.#headers = headers;
  }

  /** The same connections under another name. */
  as(identity: ApiIdentity): ApiConnection {
    const [, , namespace] = identity.user?.split(':') ?? [];
    return new ApiConnection(this.#dispatcher, this.#url, {
      ...this.#headers,
      'user-agent': identity.userAgent,
      ...(identity.user && {
        'impersonate-user': identity.user,
        'impersonate-group': [
          'system:serviceaccounts',
          `system:serviceaccounts:${namespace}`,
          'system:authenticated',
          // The webhooks look at the name; the rights are an administrator's,
          // for clusters in which the account has none.
          'system:masters',
        ],
        // As the token of a pod's service account says where the pod is.
        ...(identity.node && {
          'impersonate-extra-authentication.kubernetes.io%2fnode-name':
            identity.node,
        }),
      }),
    });
  }

  async send(
    method: Dispatcher.HttpMethod,
    path: string,
    options: ApiRequest,
  ): Promise<Dispatcher.ResponseData> {
    const response = await this.#dispatcher.request({
      origin: this.#url,
      path,
      method,
      headersTimeout: 30_000,
      ...options,
      headers: {
        accept: 'application/json',
        ...this.#headers,
        ...options.headers,
      },
    });
    if (response.statusCode >= 400) {
      const text = await response.body.text();
      throw ApiError.create(response.statusCode, text);
    }
    return response;
  }

  async json<T>(
    method: Dispatcher.HttpMethod,
    path: string,
    body?: object,
    contentType = 'application/json',
  ): Promise<T> {
    const response = await this.send(method, path, {
      body: body && JSON.stringify(body),
      headers: body ? { 'content-type': contentType } : {},
    });
    return (await response.body.json()) as T;
  }

  /** Closes all of them; requests under way fail. */
  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }
}
