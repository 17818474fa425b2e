import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { FetchApi } from '@backstage/frontend-plugin-api';
import {
  ClustersResponse,
  EntityVirtualMachinesResponse,
  VirtualMachineAction,
  VirtualMachineActionRequest,
  VirtualMachineDeletionResponse,
  VirtualMachineGuestResponse,
  VirtualMachineIdentity,
  VirtualMachineListResponse,
  VirtualMachineManifestResponse,
} from 'backstage-plugin-kubevirt-common';
import { GrowingList } from './GrowingList';
import {
  KubevirtApi,
  VirtualMachineListObserver,
  VirtualMachineListState,
  VirtualMachinesObserver,
} from './KubevirtApi';
import { LiveFeed } from './LiveFeed';
import { readEventStream } from './readEventStream';
import { SharedWatches } from './SharedWatches';

// The backend says something every 20 seconds: two missed, and it is gone.
const SILENCE_MS = 50_000;

// A long list comes in many parts, and to sort and draw each takes time.
const PARTS_MS = 250;

const LIST_PATH = '/v1/virtual-machines';

/**
 * Asks the KubeVirt backend plugin.
 *
 * @public
 */
export class KubevirtClient implements KubevirtApi {
  /**
   * @param options - `fetchApi`: how to reach the backend. It finds the
   *   plugin by itself, because addresses are of the form `plugin://kubevirt/…`
   */
  static create(options: { fetchApi: FetchApi }): KubevirtClient {
    return new KubevirtClient(options.fetchApi);
  }

  readonly #fetchApi: FetchApi;
  readonly #watches = SharedWatches.create();

  private constructor(fetchApi: FetchApi) {
    this.#fetchApi = fetchApi;
  }

  async getEntityVirtualMachines(
    entity: CompoundEntityRef,
    options?: { signal?: AbortSignal },
  ): Promise<EntityVirtualMachinesResponse> {
    const response = await this.#fetch(entityPath(entity), options?.signal);
    return response.json();
  }

  watchEntityVirtualMachines(
    entity: CompoundEntityRef,
    observer: VirtualMachinesObserver,
  ): () => void {
    return this.#watches.watch(entityPath(entity), observer, shared => {
      const feed = LiveFeed.start({
        stream: signal => this.#stream(entity, signal),
        get: signal => this.getEntityVirtualMachines(entity, { signal }),
        next: value => shared.next(value),
        lost: (error, since) => shared.lost(error, since),
      });
      return () => feed.close();
    });
  }

  watchVirtualMachines(observer: VirtualMachineListObserver): () => void {
    const feed = LiveFeed.start({
      stream: signal => this.#listStream(signal),
      get: async signal => {
        const response = await this.#fetch(LIST_PATH, signal);
        const list: VirtualMachineListResponse = await response.json();
        return { ...list, complete: true };
      },
      next: value => observer.next(value),
      lost: (error, since) => observer.lost(error, since),
    });
    return () => feed.close();
  }

  async getClusters(options?: {
    signal?: AbortSignal;
  }): Promise<ClustersResponse> {
    const response = await this.#fetch('/v1/clusters', options?.signal);
    return response.json();
  }

  async act(
    options: {
      identity: VirtualMachineIdentity;
      action: VirtualMachineAction;
      signal?: AbortSignal;
    } & VirtualMachineActionRequest,
  ): Promise<void> {
    const { identity, action, signal, ...body } = options;
    const path = `${machinePath(identity)}/actions/${action}`;
    await this.#send(path, body, signal);
  }

  async getManifest(
    identity: VirtualMachineIdentity,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineManifestResponse> {
    const path = `${machinePath(identity)}/manifest`;
    return (await this.#fetch(path, options?.signal)).json();
  }

  async getGuest(
    identity: VirtualMachineIdentity,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineGuestResponse> {
    const path = `${machinePath(identity)}/guest`;
    return (await this.#fetch(path, options?.signal)).json();
  }

  async getDeletion(
    identity: VirtualMachineIdentity,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineDeletionResponse> {
    const path = `${machinePath(identity)}/deletion`;
    return (await this.#fetch(path, options?.signal)).json();
  }

  async *#listStream(
    signal: AbortSignal,
  ): AsyncGenerator<VirtualMachineListState> {
    const response = await this.#fetch(`${LIST_PATH}/stream`, signal, {
      accept: 'text/event-stream',
    });
    const list = GrowingList.create();
    let told = -Infinity;
    const events = readEventStream(response, { silenceMs: SILENCE_MS });
    for await (const { event, data } of events) {
      if (event === 'virtual-machine-list') {
        const known = list.add(JSON.parse(data));
        if (known.complete || Date.now() - told >= PARTS_MS) {
          told = Date.now();
          yield known;
        }
      } else if (event === 'error') {
        throw new Error(`The stream was ended by the backend: ${data}`);
      }
    }
  }

  async *#stream(
    entity: CompoundEntityRef,
    signal: AbortSignal,
  ): AsyncGenerator<EntityVirtualMachinesResponse> {
    const response = await this.#fetch(`${entityPath(entity)}/stream`, signal, {
      accept: 'text/event-stream',
    });
    const events = readEventStream(response, { silenceMs: SILENCE_MS });
    for await (const { event, data } of events) {
      if (event === 'virtual-machines') {
        yield JSON.parse(data);
      } else if (event === 'error') {
        throw new Error(`The stream was ended by the backend: ${data}`);
      }
    }
  }

  async #send(path: string, body: object, signal?: AbortSignal) {
    const response = await this.#fetchApi.fetch(`plugin://kubevirt${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
  }

  async #fetch(
    path: string,
    signal?: AbortSignal,
    headers: Record<string, string> = { accept: 'application/json' },
  ): Promise<Response> {
    const response = await this.#fetchApi.fetch(`plugin://kubevirt${path}`, {
      headers,
      signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function entityPath({ kind, namespace, name }: CompoundEntityRef): string {
  const path = [namespace, kind.toLowerCase(), name].map(encodeURIComponent);
  return `/v1/entities/${path.join('/')}/virtual-machines`;
}

function machinePath(identity: VirtualMachineIdentity): string {
  const { cluster, namespace, name } = identity;
  const path = [cluster, namespace, name].map(encodeURIComponent);
  return `/v1/virtual-machines/${path.join('/')}`;
}
