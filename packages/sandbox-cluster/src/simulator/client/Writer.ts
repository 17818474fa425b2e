import { KubeObject } from '../model';
import { ApiClient } from './ApiClient';
import { ApiError } from './ApiError';
import { hasNullsInLists } from './hasNullsInLists';
import { Informers } from './Informers';
import { mergePatch } from './mergePatch';
import { ResourceType } from './ResourceType';

/**
 * Writes objects under one identity and tells the informers what came of it,
 * so that the next look at a store sees the write. Changes go as the smallest
 * merge patch, or the whole object where that would lose something, with the
 * version they were made from: who comes second gets a conflict and looks
 * again.
 *
 * @internal
 */
export class Writer {
  readonly client: ApiClient;
  readonly #informers: Informers;

  static create(options: { client: ApiClient; informers: Informers }): Writer {
    return new Writer(options.client, options.informers);
  }

  private constructor(client: ApiClient, informers: Informers) {
    this.client = client;
    this.#informers = informers;
  }

  async create<T extends KubeObject>(
    type: ResourceType<T>,
    object: T,
  ): Promise<T> {
    const created = await this.client.create(type, object);
    this.#informers.of(type).learn(created);
    return created;
  }

  /**
   * Makes one version of an object into another; sends nothing where they
   * are equal.
   *
   * @param subresource - `status` for kinds that have one and for changes of
   *   nothing else
   * @throws ApiError 409 where somebody else was faster
   */
  async update<T extends KubeObject>(
    type: ResourceType<T>,
    before: T,
    after: T,
    subresource?: 'status',
  ): Promise<T> {
    const patch = mergePatch(before, after);
    if (!patch) return before;
    const { resourceVersion } = before.metadata;
    const metadata = { ...(patch.metadata as object), resourceVersion };
    const updated = hasNullsInLists(patch)
      ? await this.client.replace(
          type,
          { ...after, metadata: { ...after.metadata, resourceVersion } },
          subresource,
        )
      : await this.client.patch(
          type,
          before.metadata,
          { ...patch, metadata },
          subresource,
        );
    this.#informers.of(type).learn(updated);
    return updated;
  }

  /** Deletes exactly this object; one that is gone already is fine. */
  async delete<T extends KubeObject>(
    type: ResourceType<T>,
    object: T,
    options: {
      gracePeriodSeconds?: number;
      propagationPolicy?: 'Background' | 'Foreground';
    } = {},
  ): Promise<void> {
    try {
      const { uid } = object.metadata;
      const answer = await this.client.delete(type, object.metadata, {
        ...options,
        uid,
      });
      if (answer.metadata?.deletionTimestamp) {
        this.#informers.of(type).learn(answer as T);
      } else {
        this.#informers.of(type).store.remove(object);
      }
    } catch (error) {
      if (!ApiError.is(error, 404)) throw error;
      this.#informers.of(type).store.remove(object);
    }
  }
}
