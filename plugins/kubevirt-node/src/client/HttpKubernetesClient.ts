import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { InputError } from '@backstage/errors';
import { apiVersionOf } from './apiVersionOf';
import { ApiRequest } from './ApiRequest';
import { ClusterTransport } from './ClusterTransport';
import {
  ApplyOptions,
  DeleteOptions,
  KubernetesClient,
  ObjectKey,
  RequestOptions,
  ResourceType,
  WriteOptions,
} from './KubernetesClient';
import { KubernetesApiError } from './KubernetesApiError';
import { listPages } from './listPages';
import { parseJson } from './parseJson';
import { requestText } from './readBody';
import { resourcePath } from './resourcePath';

const PAGE_SIZE = 500;
const MAX_LIST_ATTEMPTS = 3;
const FIELD_MANAGER = 'backstage';

/**
 * A `KubernetesClient` over HTTP.
 *
 * @internal
 */
export class HttpKubernetesClient implements KubernetesClient {
  readonly #transport: ClusterTransport;

  static create(options: {
    transport: ClusterTransport;
  }): HttpKubernetesClient {
    return new HttpKubernetesClient(options.transport);
  }

  private constructor(transport: ClusterTransport) {
    this.#transport = transport;
  }

  get<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    options: RequestOptions = {},
  ): Promise<T> {
    return this.#json<T>({
      method: 'GET',
      path: resourcePath(type, key),
      signal: options.signal,
    });
  }

  async list<T extends KubernetesObject>(
    type: ResourceType,
    options: RequestOptions & {
      namespace?: string;
      labelSelector?: string;
      fieldSelector?: string;
    } = {},
  ): Promise<T[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const items: T[] = [];
        const pages = listPages<T>({
          ...options,
          transport: this.#transport,
          type,
          limit: attempt < MAX_LIST_ATTEMPTS ? PAGE_SIZE : 0,
        });
        for await (const page of pages) {
          for (const item of page.items) {
            items.push(withType(type, item));
          }
        }
        return items;
      } catch (error) {
        const expired =
          error instanceof KubernetesApiError && error.httpStatus === 410;
        if (!expired || attempt === MAX_LIST_ATTEMPTS) {
          throw error;
        }
      }
    }
  }

  create<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options: WriteOptions = {},
  ): Promise<T> {
    return this.#json<T>({
      method: 'POST',
      path: resourcePath(type, { namespace: object.metadata?.namespace }),
      query: {
        ...dryRun(options),
        fieldManager: FIELD_MANAGER,
        fieldValidation: 'Strict',
      },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(withType(type, object)),
      signal: options.signal,
    });
  }

  async apply<T extends KubernetesObject>(
    type: ResourceType,
    object: T,
    options: ApplyOptions = {},
  ): Promise<T> {
    const { name, namespace } = object.metadata ?? {};
    if (!name) {
      throw new InputError(`${type.kind} needs metadata.name to be applied`);
    }
    return this.#json<T>({
      method: 'PATCH',
      path: resourcePath(type, { namespace, name }),
      query: {
        ...dryRun(options),
        fieldManager: options.fieldManager ?? FIELD_MANAGER,
        force: options.force || undefined,
        fieldValidation: 'Strict',
      },
      headers: { 'content-type': 'application/apply-patch+yaml' },
      body: JSON.stringify(withType(type, object)),
      signal: options.signal,
    });
  }

  patch<T extends KubernetesObject>(
    type: ResourceType,
    key: ObjectKey,
    patch: object,
    options: WriteOptions = {},
  ): Promise<T> {
    return this.#json<T>({
      method: 'PATCH',
      path: resourcePath(type, key),
      query: {
        ...dryRun(options),
        fieldManager: FIELD_MANAGER,
        fieldValidation: 'Strict',
      },
      headers: { 'content-type': 'application/merge-patch+json' },
      body: JSON.stringify(patch),
      signal: options.signal,
    });
  }

  async delete(
    type: ResourceType,
    key: ObjectKey,
    options: DeleteOptions = {},
  ): Promise<void> {
    await requestText(this.#transport, {
      method: 'DELETE',
      path: resourcePath(type, key),
      headers: { 'content-type': 'application/json' },
      // The API server reads no option from the query of a DELETE that has a
      // body (Kubernetes v1.36 apiserver/pkg/endpoints/handlers/delete.go).
      body: JSON.stringify({
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        dryRun: options.dryRun ? ['All'] : undefined,
        propagationPolicy: options.propagationPolicy,
        preconditions: options.uid ? { uid: options.uid } : undefined,
      }),
      signal: options.signal,
    });
  }

  async subresource(
    type: ResourceType,
    key: ObjectKey,
    subresource: string,
    body?: object,
    options: RequestOptions = {},
  ): Promise<void> {
    await requestText(this.#transport, {
      method: 'PUT',
      path: resourcePath(
        { ...type, group: 'subresources.kubevirt.io' },
        { ...key, subresource },
      ),
      // virt-api 1.9 answers 406 to `application/json` alone.
      headers: {
        accept: 'application/json, */*',
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
      signal: options.signal,
    });
  }

  async #json<T>(request: ApiRequest): Promise<T> {
    return parseJson<T>(
      this.#transport.cluster,
      await requestText(this.#transport, request),
    );
  }
}

function dryRun(options: WriteOptions) {
  return { dryRun: options.dryRun ? 'All' : undefined };
}

/** Objects of a list of core kinds come without apiVersion and kind. */
function withType<T extends KubernetesObject>(
  type: ResourceType,
  object: T,
): T {
  return object.apiVersion && object.kind
    ? object
    : {
        ...object,
        apiVersion: apiVersionOf(type),
        kind: type.kind,
      };
}
