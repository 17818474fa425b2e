import { Agent, Dispatcher } from 'undici';
import { KubeObject } from '../model';
import { ApiError } from './ApiError';
import { pathOf, ResourceType } from './ResourceType';

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
 * Which object is meant.
 *
 * @internal
 */
export interface ObjectName {
  namespace?: string;
  name: string;
}

/**
 * A JSON client of one API server: keep-alive connections, one identity.
 * Every method throws ApiError where the server refuses.
 *
 * @internal
 */
export class ApiClient {
  readonly #dispatcher: Dispatcher;
  readonly #url: string;
  readonly #headers: Record<string, string | string[]>;

  static create(server: ApiServerAddress): ApiClient {
    const dispatcher = new Agent({
      allowH2: false,
      keepAliveTimeout: 30_000,
      connect: { ca: server.ca, cert: server.cert, key: server.key },
    });
    return new ApiClient(dispatcher, server.url.replace(/\/$/, ''), {
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

  /**
   * The same connections under another name.
   *
   * @param identity - `userAgent`: from its part before the slash the server
   *   takes the field manager; `user`: whom to impersonate, if anybody;
   *   `node`: on which node that service account is
   */
  as(identity: { userAgent: string; user?: string; node?: string }): ApiClient {
    const [, , namespace] = identity.user?.split(':') ?? [];
    return new ApiClient(this.#dispatcher, this.#url, {
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

  async get<T extends KubeObject>(
    type: ResourceType<T>,
    object: ObjectName,
  ): Promise<T> {
    return this.#json<T>('GET', pathOf(type, object));
  }

  async create<T extends KubeObject>(
    type: ResourceType<T>,
    object: T,
  ): Promise<T> {
    const { namespace } = object.metadata;
    return this.#json<T>('POST', pathOf(type, { namespace }), object);
  }

  /** Posts to a subresource of an object, such as a pod's `binding`. */
  async createSubresource(
    type: ResourceType,
    object: ObjectName,
    subresource: string,
    body: object,
  ): Promise<void> {
    const path = pathOf(type, { ...object, subresource });
    await this.#json('POST', path, body);
  }

  /** Replaces an object by way of a subresource, such as `finalize`. */
  async replaceSubresource(
    type: ResourceType,
    object: ObjectName,
    subresource: string,
    body: object,
  ): Promise<void> {
    const path = pathOf(type, { ...object, subresource });
    await this.#json('PUT', path, body);
  }

  /** Sends a JSON merge patch. */
  async patch<T extends KubeObject>(
    type: ResourceType<T>,
    object: ObjectName,
    patch: object,
    subresource?: 'status',
  ): Promise<T> {
    return this.#json<T>(
      'PATCH',
      pathOf(type, { ...object, subresource }),
      patch,
      'application/merge-patch+json',
    );
  }

  /**
   * Deletes an object.
   *
   * @returns the object as it still stands, or the server's Status
   */
  async delete(
    type: ResourceType,
    object: ObjectName,
    options: {
      gracePeriodSeconds?: number;
      propagationPolicy?: 'Background' | 'Foreground';
      uid?: string;
    } = {},
  ): Promise<KubeObject> {
    const { uid, ...rest } = options;
    return this.#json('DELETE', pathOf(type, object), {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      ...rest,
      ...(uid && { preconditions: { uid } }),
    });
  }

  /** Calls what virt-api does at once or in a while, such as `start`. */
  async call(
    plural: 'virtualmachines' | 'virtualmachineinstances',
    { namespace, name }: ObjectName,
    action: string,
    options: object = {},
  ): Promise<void> {
    const response = await this.#send(
      'PUT',
      `/apis/subresources.kubevirt.io/v1/namespaces/${namespace}/${plural}/${name}/${action}`,
      {
        body: JSON.stringify(options),
        headers: {
          accept: 'application/json, */*',
          'content-type': 'application/json',
        },
      },
    );
    await response.body.dump();
  }

  /** Reads anything as JSON, such as one page of a list. */
  async read<T>(path: string, query: Record<string, string>): Promise<T> {
    return this.#json<T>('GET', `${path}?${new URLSearchParams(query)}`);
  }

  /** Opens a stream of JSON lines that ends with the signal. */
  async stream(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.#send(
      'GET',
      `${path}?${new URLSearchParams(query)}`,
      { signal, bodyTimeout: 0 },
    );
    return response.body;
  }

  /** Closes all connections; requests under way fail. */
  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  async #json<T>(
    method: Dispatcher.HttpMethod,
    path: string,
    body?: object,
    contentType = 'application/json',
  ): Promise<T> {
    const response = await this.#send(method, path, {
      body: body && JSON.stringify(body),
      headers: body ? { 'content-type': contentType } : {},
    });
    return (await response.body.json()) as T;
  }

  async #send(
    method: Dispatcher.HttpMethod,
    path: string,
    options: {
      body?: string;
      headers?: Record<string, string>;
      signal?: AbortSignal;
      bodyTimeout?: number;
    },
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
}
