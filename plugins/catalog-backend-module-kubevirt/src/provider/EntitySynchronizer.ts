import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { refreshKey } from '../processor/refreshKey';
import { inParts } from './inParts';
import { MachineEntities, MachineEntity } from './MachineEntities';
import { removalsAllowed } from './removalsAllowed';

const MAX_DELTA_SIZE = 500;

/** An entity as the catalog should have it. */
interface Entry extends MachineEntity {
  readonly digest: string;
}

/** @internal */
export interface EntitySynchronizerOptions {
  cluster: string;
  /** From 0 to 1: the share of the entities that may go at once. */
  rejectRemovalsAbove: number;
  inventory: KubevirtInventory;
  machines: MachineEntities;
  connection: EntityProviderConnection;
  /**
   * References of the cluster's virtual machines that the catalog has: those
   * that this provider wrote, or those from elsewhere.
   */
  readCatalogEntityRefs: (which: 'own' | 'merged') => Promise<string[]>;
  logger: LoggerService;
}

/**
 * Makes the catalog's entities of one cluster those of its inventory. Only
 * one of its asynchronous methods may run at a time.
 *
 * The entities have no location key: by the catalog's rules an entity from
 * somewhere else, which has one, takes the place of ours under the same
 * reference and not the other way round.
 *
 * @internal
 */
export class EntitySynchronizer {
  readonly #options: EntitySynchronizerOptions;
  /**
   * What the catalog has: the digest of each entity by its reference, without
   * a digest where it was written before this process began.
   */
  #known: Map<string, string | undefined> | undefined;
  /** The same of entities that came from elsewhere and are completed here. */
  #merged = new Map<string, string | undefined>();
  /** Entities of other things than machines that the catalog has. */
  #related = new Set<string>();
  /** Machines whose deletion was told, and need not be doubted. */
  readonly #deleted = new Set<string>();

  static create(options: EntitySynchronizerOptions): EntitySynchronizer {
    return new EntitySynchronizer(options);
  }

  private constructor(options: EntitySynchronizerOptions) {
    this.#options = options;
  }

  /** Takes note that the API server told of a machine's deletion, or not. */
  noteDeletion(entityRef: string, deleted: boolean): void {
    if (deleted) {
      this.#deleted.add(entityRef);
    } else {
      this.#deleted.delete(entityRef);
    }
  }

  /**
   * Compares all entities with the cluster. Does nothing while the cluster
   * does not answer or has not yet said all that it has.
   */
  async synchronizeAll(): Promise<void> {
    const { cluster, connection, inventory, logger, machines } = this.#options;
    const identities = this.#isConnected() && inventory.identities(cluster);
    if (!identities) {
      logger.debug(`Kept all entities: cluster '${cluster}' is not connected`);
      return;
    }
    this.#known ??= await this.#read('own');
    const known = this.#known;
    await this.#readMerged();
    const entries = machines.getAll(identities).map(withDigest);
    const refs = new Set(entries.map(({ ref }) => ref));
    const removed = [...known.keys()].filter(ref => !refs.has(ref));

    if (this.#mayRemove(removed, known)) {
      const own = entries.filter(({ ref }) => !this.#merged.has(ref));
      const related = this.#relatedOf(entries);
      await connection.applyMutation({
        type: 'full',
        entities: [...own.map(it => it.entity), ...related.values()].map(
          entity => ({ entity }),
        ),
      });
      this.#known = new Map(own.map(({ ref, digest }) => [ref, digest]));
      this.#related = new Set(related.keys());
      this.#deleted.clear();
      await this.#refresh(entries);
    } else {
      await this.#add(entries, known);
    }
  }

  /**
   * Brings the entities of these virtual machines up to date. Does nothing
   * before `synchronizeAll` has worked once.
   */
  async synchronize(identities: VirtualMachineIdentity[]): Promise<void> {
    const known = this.#known;
    if (!known) {
      return;
    }
    const concerned = this.#options.machines.note(identities);
    const entries = concerned.flatMap(it => this.#entryOf(it) ?? []);
    const present = new Set(entries.map(({ ref }) => ref));
    const removed = concerned
      .map(virtualMachineEntityRef)
      .filter(ref => known.has(ref) && !present.has(ref))
      // What a cluster without KubeVirt does not have was not deleted.
      .filter(ref => this.#isConnected() || this.#deleted.has(ref));

    await this.#add(entries, known);
    if (this.#mayRemove(removed, known)) {
      await this.#remove(removed, known);
    }
  }

  #isConnected(): boolean {
    const { cluster, inventory } = this.#options;
    return inventory
      .clusters()
      .some(({ name, state }) => name === cluster && state === 'connected');
  }

  async #read(which: 'own' | 'merged'): Promise<Map<string, undefined>> {
    const refs = await this.#options.readCatalogEntityRefs(which);
    return new Map(refs.map(ref => [ref, undefined]));
  }

  async #readMerged(): Promise<void> {
    const former = this.#merged;
    const merged = await this.#read('merged');
    this.#merged = new Map(
      [...merged.keys()].map(ref => [ref, former.get(ref)]),
    );
  }

  #entryOf(identity: VirtualMachineIdentity): Entry | undefined {
    const made = this.#options.machines.get(identity);
    return made && withDigest(made);
  }

  #relatedOf(entries: readonly Entry[]): Map<string, Entity> {
    const entities = new Set(entries.flatMap(({ related }) => related));
    return new Map([...entities].map(it => [stringifyEntityRef(it), it]));
  }

  /** Most changes of a VM do not change its entity; those end here. */
  async #add(entries: Entry[], known: Map<string, string | undefined>) {
    const changed = entries.filter(
      it => !this.#merged.has(it.ref) && known.get(it.ref) !== it.digest,
    );
    const related = this.#relatedOf(changed);
    this.#related.forEach(ref => related.delete(ref));
    for (const part of inParts([...related.entries()], MAX_DELTA_SIZE)) {
      await this.#applyAdded(part.map(([, entity]) => entity));
      part.forEach(([ref]) => this.#related.add(ref));
    }
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#applyAdded(part.map(({ entity }) => entity));
      // Somebody may have written one of them down since it was last asked:
      // then the catalog left ours out, and theirs is to be completed.
      await this.#refreshAll(part);
      part.forEach(({ ref, digest }) => known.set(ref, digest));
    }
    await this.#refresh(entries);
  }

  async #applyAdded(entities: Entity[]): Promise<void> {
    await this.#options.connection.applyMutation({
      type: 'delta',
      added: entities.map(entity => ({ entity })),
      removed: [],
    });
  }

  /** Has the catalog complete entities from elsewhere again. */
  async #refresh(entries: readonly Entry[]): Promise<void> {
    const changed = entries.filter(
      ({ ref, digest }) =>
        this.#merged.has(ref) && this.#merged.get(ref) !== digest,
    );
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#refreshAll(part);
      part.forEach(({ ref, digest }) => this.#merged.set(ref, digest));
    }
  }

  async #refreshAll(entries: readonly Entry[]): Promise<void> {
    await this.#options.connection.refresh({
      keys: entries.map(({ ref }) => refreshKey(ref)),
    });
  }

  async #remove(refs: string[], known: Map<string, string | undefined>) {
    for (const part of inParts(refs, MAX_DELTA_SIZE)) {
      await this.#options.connection.applyMutation({
        type: 'delta',
        added: [],
        removed: part.map(entityRef => ({ entityRef })),
      });
      part.forEach(ref => {
        known.delete(ref);
        this.#deleted.delete(ref);
      });
    }
  }

  /** What was told to be deleted is; only absences are doubted. */
  #mayRemove(refs: string[], known: Map<string, unknown>): boolean {
    const { cluster, rejectRemovalsAbove, logger } = this.#options;
    const absent = refs.filter(ref => !this.#deleted.has(ref));
    const allowed = removalsAllowed({
      removed: absent.length,
      present: known.size,
      rejectAbove: rejectRemovalsAbove,
    });
    if (!allowed) {
      logger.warn(
        `Kept ${refs.length} of ${known.size} entities whose virtual machines cluster '${cluster}' no longer has: so many at once may be a mistake. If they are gone for good, set catalog.providers.kubevirt.rejectRemovalsAbove to 1 and restart`,
      );
    }
    return allowed;
  }
}

function withDigest(made: MachineEntity): Entry {
  const digest = createHash('sha256')
    .update(JSON.stringify(made.entity))
    .digest('base64');
  return { ...made, digest };
}
