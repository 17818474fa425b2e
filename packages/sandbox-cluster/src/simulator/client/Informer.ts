import { setTimeout as sleep } from 'node:timers/promises';
import { KubeObject } from '../model';
import { ApiClient } from './ApiClient';
import { ApiError } from './ApiError';
import { ObjectStore } from './ObjectStore';
import { readLines } from './readLines';
import { pathOf, ResourceType } from './ResourceType';

interface ListPage<T> {
  metadata: { resourceVersion: string; continue?: string };
  items: T[];
}

interface WatchEvent<T> {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: T;
}

const pageSize = 500;
const longestDelay = 10_000;
const unknownKindDelay = 30_000;

/**
 * Keeps a store in step with the server: lists in pages, then watches, and
 * begins again after whatever goes wrong. A failed list changes nothing.
 *
 * @internal
 */
export class Informer<T extends KubeObject> {
  readonly store: ObjectStore<T>;
  readonly #client: ApiClient;
  readonly #type: ResourceType<T>;
  readonly #project: (object: T) => T;
  readonly #synced: Promise<void>;
  #isSynced: () => void = () => undefined;

  /**
   * Prepares; {@link run} begins.
   *
   * @param options.project - cuts an object down before it is kept
   */
  static create<T extends KubeObject>(options: {
    client: ApiClient;
    type: ResourceType<T>;
    project?: (object: T) => T;
  }): Informer<T> {
    return new Informer(options);
  }

  private constructor(options: {
    client: ApiClient;
    type: ResourceType<T>;
    project?: (object: T) => T;
  }) {
    this.#client = options.client;
    this.#type = options.type;
    this.#project = options.project ?? (object => object);
    this.store = ObjectStore.create();
    this.#synced = new Promise(resolve => {
      this.#isSynced = resolve;
    });
  }

  /** Resolves once the first list is complete. */
  get synced(): Promise<void> {
    return this.#synced;
  }

  /** Takes in an answer to a write, so that the next look sees it. */
  learn(object: T): void {
    this.store.put(this.#prepare(object));
  }

  /** Works until the signal ends; never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let version: string | undefined;
    while (!signal.aborted) {
      try {
        version ??= await this.#list();
        this.#isSynced();
        version = await this.#watch(version, signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (ApiError.is(error, 410)) version = undefined;
        failures += 1;
        // A kind that the server does not have: there are none of it.
        const isUnknown = version === undefined && ApiError.is(error, 404);
        if (isUnknown) this.#isSynced();
        const delay = isUnknown
          ? unknownKindDelay
          : Math.min(longestDelay, 100 * 2 ** failures);
        await sleep(delay * (0.5 + Math.random() / 2), undefined, {
          signal,
        }).catch(() => undefined);
      }
    }
  }

  async #list(): Promise<string> {
    const seen = new Set<string>();
    let query: Record<string, string> = { limit: String(pageSize) };
    for (;;) {
      const page = await this.#client.read<ListPage<T>>(
        pathOf(this.#type),
        query,
      );
      for (const item of page.items) {
        const object = this.#prepare(item);
        seen.add(object.metadata.uid ?? '');
        this.store.replace(object);
      }
      if (!page.metadata.continue) {
        for (const object of this.store.list()) {
          if (!seen.has(object.metadata.uid ?? '')) this.store.remove(object);
        }
        return page.metadata.resourceVersion;
      }
      query = {
        limit: String(pageSize),
        continue: page.metadata.continue,
      };
    }
  }

  async #watch(from: string, signal: AbortSignal): Promise<string> {
    const seconds = 300 + Math.floor(Math.random() * 120);
    const stream = await this.#client.stream(
      pathOf(this.#type),
      {
        watch: '1',
        allowWatchBookmarks: 'true',
        resourceVersion: from,
        timeoutSeconds: String(seconds),
      },
      AbortSignal.any([signal, AbortSignal.timeout((seconds + 30) * 1000)]),
    );
    let version = from;
    for await (const line of readLines(stream)) {
      const event: WatchEvent<T> = JSON.parse(line);
      if (event.type === 'ERROR') {
        const { code } = event.object as unknown as { code?: number };
        throw ApiError.create(code ?? 500, JSON.stringify(event.object));
      }
      version = event.object.metadata.resourceVersion ?? version;
      if (event.type === 'DELETED') this.store.remove(event.object);
      else if (event.type !== 'BOOKMARK') this.learn(event.object);
    }
    return version;
  }

  #prepare(object: T): T {
    const { group, version, kind } = this.#type;
    const { managedFields: _, ...metadata } = object.metadata;
    return this.#project({
      ...object,
      apiVersion: group ? `${group}/${version}` : version,
      kind,
      metadata,
    });
  }
}
