import { KubeObject } from '../model';
import { ApiConnection, ApiIdentity, ApiServerAddress } from './ApiConnection';
import { pathOf, ResourceType } from './ResourceType';

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
 * A JSON client of one API server, under one identity.
 * Every method throws ApiError where the server refuses.
 *
 * @internal
 */
export class ApiClient {
  readonly #connection: ApiConnection;

  static create(server: ApiServerAddress): ApiClient {
    return new ApiClient(ApiConnection.create(server));
  }

  private constructor(connection: ApiConnection) {
    this.#connection = connection;
  }

  /** The same connections under another name. */
  as(identity: ApiIdentity): ApiClient {
    return new ApiClient(this.#connection.as(identity));
  }

  async get<T extends KubeObject>(
    type: ResourceType<T>,
    object: ObjectName,
  ): Promise<T> {
    return this.#connection.json<T>('GET', pathOf(type, object));
  }

  async create<T extends KubeObject>(
    type: ResourceType<T>,
    object: T,
  ): Promise<T> {
    const { namespace } = object.metadata;
    return this.#connection.json<T>(
      'POST',
      pathOf(type, { namespace }),
      object,
    );
  }

  /** Posts to a subresource of an object, such as a pod's `binding`. */
  async createSubresource(
    type: ResourceType,
    object: ObjectName,
    subresource: string,
    body: object,
  ): Promise<void> {
    const path = pathOf(type, { ...object, subresource });
    await this.#connection.json('POST', path, body);
  }

  /** Replaces an object by way of a subresource, such as `finalize`. */
  async replaceSubresource(
    type: ResourceType,
    object: ObjectName,
    subresource: string,
    body: object,
  ): Promise<void> {
    const path = pathOf(type, { ...object, subresource });
    await this.#connection.json('PUT', path, body);
  }

  /** Replaces an object, or its status. */
  async replace<T extends KubeObject>(
    type: ResourceType<T>,
    object: T,
    subresource?: 'status',
  ): Promise<T> {
    return this.#connection.json<T>(
      'PUT',
      pathOf(type, { ...object.metadata, subresource }),
      object,
    );
  }

  /** Sends a JSON merge patch. */
  async patch<T extends KubeObject>(
    type: ResourceType<T>,
    object: ObjectName,
    patch: object,
    subresource?: 'status',
  ): Promise<T> {
    return this.#connection.json<T>(
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
    return this.#connection.json('DELETE', pathOf(type, object), {
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
    const response = await this.#connection.send(
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
    return this.#connection.json<T>(
      'GET',
      `${path}?${new URLSearchParams(query)}`,
    );
  }

  /** Opens a stream of JSON lines that ends with the signal. */
  async stream(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.#connection.send(
      'GET',
      `${path}?${new URLSearchParams(query)}`,
      { signal, bodyTimeout: 0 },
    );
    return response.body;
  }

  /** Closes all connections; requests under way fail. */
  async close(): Promise<void> {
    await this.#connection.close();
  }
}
