import {
  ApiError,
  ResourceType,
  resourceTypes,
  WorkQueue,
  Writer,
} from '../client';
import { KubeObject, OwnerReference, withoutFinalizer } from '../model';
import { SimulatorContext, writeAs } from '../SimulatorContext';
import { Located, OwnerIndex, ownersOf, uidOf } from './OwnerIndex';

const foreground = 'foregroundDeletion';
const orphan = 'orphan';

/** Events have no owners, and nobody owns what is not here. */
const types: ResourceType[] = Object.values(resourceTypes).filter(
  type => type !== resourceTypes.events,
);

/**
 * Plays the garbage collector for the kinds that the simulator knows: deletes
 * what has lost all its owners, holds back owners that are deleted in the
 * foreground, and cuts loose what is to outlive its owner.
 *
 * Source: Kubernetes 1.36 pkg/controller/garbagecollector.
 *
 * @internal
 */
export class GarbageCollector {
  readonly #index = OwnerIndex.create();
  readonly #writer: Writer;
  readonly #queue: WorkQueue;

  /** Subscribes to all kinds. */
  static create(context: SimulatorContext): GarbageCollector {
    return new GarbageCollector(context);
  }

  private constructor(context: SimulatorContext) {
    const { informers, signal } = context;
    this.#writer = writeAs(context, {
      component: 'generic-garbage-collector',
      manager: 'kube-controller-manager',
    }).writer;
    this.#queue = WorkQueue.create({
      work: uid => this.#look(uid),
      onError: (uid, error) => {
        if (!ApiError.is(error, 409)) {
          context.onError('garbage collector', uid, error);
        }
      },
    });
    signal.addEventListener('abort', () => this.#queue.stop(), { once: true });
    informers.onSynced(() => this.#queue.begin());
    for (const type of types) {
      const { store } = informers.of(type, metadataOnly);
      store.onChange(({ before, after }) => {
        if (before && (!after || uidOf(before) !== uidOf(after))) {
          this.#gone(before);
        }
        if (after) this.#seen({ type, object: after });
      });
    }
  }

  #seen(located: Located): void {
    this.#index.put(located);
    const { deletionTimestamp } = located.object.metadata;
    const hasOwners = ownersOf(located.object).length > 0;
    if (hasOwners || deletionTimestamp) this.#queue.add(uidOf(located.object));
  }

  /** Its dependents may have no owner any more, its owners be free to go. */
  #gone(object: KubeObject): void {
    this.#index.remove(object);
    for (const each of this.#index.dependentsOf(uidOf(object))) {
      this.#queue.add(uidOf(each.object));
    }
    ownersOf(object).forEach(owner => this.#queue.add(owner));
  }

  async #look(uid: string): Promise<undefined> {
    const located = this.#index.find(uid);
    if (!located) return;
    const { type, object } = located;
    const { deletionTimestamp, finalizers = [] } = object.metadata;
    if (!deletionTimestamp) {
      if (await this.#isGarbage(object)) {
        await this.#writer.delete(type, object, {
          propagationPolicy: 'Background',
        });
      }
    } else if (finalizers.includes(orphan)) {
      await this.#cutLoose(uid);
      await this.#finish(located, orphan);
    } else if (finalizers.includes(foreground)) {
      await this.#deleteDependents(located);
    }
  }

  async #isGarbage(object: KubeObject): Promise<boolean> {
    const owners = object.metadata.ownerReferences ?? [];
    if (owners.length === 0) return false;
    for (const owner of owners) {
      const { namespace } = object.metadata;
      if (await this.#exists(owner, namespace)) return false;
    }
    return true;
  }

  /** Asks the server about what the index does not know. */
  async #exists(owner: OwnerReference, namespace?: string): Promise<boolean> {
    if (this.#index.find(owner.uid)) return true;
    const [group] = owner.apiVersion.includes('/')
      ? owner.apiVersion.split('/')
      : [''];
    const type = types.find(
      one => one.group === group && one.kind === owner.kind,
    );
    // Of a kind that the simulator does not know.
    if (!type) return true;
    try {
      const { name } = owner;
      const at = type.namespaced ? { namespace, name } : { name };
      return uidOf(await this.#writer.client.get(type, at)) === owner.uid;
    } catch (error) {
      if (ApiError.is(error, 404)) return false;
      throw error;
    }
  }

  async #cutLoose(uid: string): Promise<void> {
    for (const { type, object } of this.#index.dependentsOf(uid)) {
      const { metadata } = object;
      const others = metadata.ownerReferences?.filter(
        owner => owner.uid !== uid,
      );
      const ownerReferences = others?.length ? others : undefined;
      await this.#writer.update(type, object, {
        ...object,
        metadata: { ...metadata, ownerReferences },
      });
    }
  }

  async #deleteDependents(owner: Located): Promise<void> {
    const uid = uidOf(owner.object);
    for (const { type, object } of this.#index.dependentsOf(uid)) {
      if (object.metadata.deletionTimestamp) continue;
      await this.#writer.delete(type, object, {
        propagationPolicy: 'Foreground',
      });
    }
    const isHeld = this.#index
      .dependentsOf(uid)
      .some(({ object }) =>
        object.metadata.ownerReferences?.some(
          one => one.uid === uid && one.blockOwnerDeletion,
        ),
      );
    if (!isHeld) await this.#finish(owner, foreground);
  }

  async #finish({ type, object }: Located, finalizer: string): Promise<void> {
    await this.#writer.update(
      type,
      object,
      withoutFinalizer(object, finalizer),
    );
  }
}

function metadataOnly({ apiVersion, kind, metadata }: KubeObject): KubeObject {
  return { apiVersion, kind, metadata };
}
