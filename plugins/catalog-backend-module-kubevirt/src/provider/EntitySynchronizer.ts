import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { inTurns, KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { MachineDefinition } from '../entity';
import { refreshKey } from '../processor/refreshKey';
import { inParts } from './inParts';
import { MachineEntities } from './MachineEntities';
import { removalsAllowed } from './removalsAllowed';

const MAX_DELTA_SIZE = 500;

/** What the entity in the catalog was made from; unknown if not by us. */
type Known = Map<string, MachineDefinition | undefined>;

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
  /** What the catalog has, by reference. */
  #known: Known | undefined;
  /** The same of entities that came from elsewhere and are completed here. */
  #merged: Known = new Map();
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
    const { cluster, inventory, logger, machines } = this.#options;
    const identities = this.#isConnected() && inventory.identities(cluster);
    if (!identities) {
      logger.debug(`Kept all entities: cluster '${cluster}' is not connected`);
      return;
    }
    this.#known ??= await this.#read('own');
    const known = this.#known;
    await this.#readMerged();
    const definitions = await machines.definitions.takeAll(identities);
    const refs = new Set(definitions.map(({ ref }) => ref));
    const removed = [...known.keys()].filter(ref => !refs.has(ref));

    if (this.#mayRemove(removed, known)) {
      await this.#replaceAll(definitions);
    } else {
      await this.#add(definitions, known);
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
    const { definitions } = this.#options.machines;
    const concerned = definitions.take(identities);
    const changed = concerned.flatMap(it => definitions.of(it) ?? []);
    const present = new Set(changed.map(({ ref }) => ref));
    const removed = concerned
      .map(virtualMachineEntityRef)
      .filter(ref => known.has(ref) && !present.has(ref))
      // What a cluster without KubeVirt does not have was not deleted.
      .filter(ref => this.#isConnected() || this.#deleted.has(ref));

    await this.#add(changed, known);
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

  async #replaceAll(definitions: readonly MachineDefinition[]): Promise<void> {
    const { connection, machines } = this.#options;
    const own: Known = new Map();
    const related = new Map<string, Entity>();
    const entities: Entity[] = [];
    await inTurns(definitions, definition => {
      const { ref } = definition;
      const made = machines.make(definition);
      made.related.forEach(it => related.set(it.ref, it.entity));
      if (!this.#merged.has(ref)) {
        own.set(ref, definition);
        entities.push(made.entity);
      }
    });
    await connection.applyMutation({
      type: 'full',
      entities: [...entities, ...related.values()].map(entity => ({ entity })),
    });
    this.#known = own;
    this.#related = new Set(related.keys());
    this.#deleted.clear();
    await this.#refresh(definitions);
  }

  /** Most changes of a VM do not change its definition; those end here. */
  async #add(
    definitions: readonly MachineDefinition[],
    known: Known,
  ): Promise<void> {
    const changed = definitions.filter(
      it => !this.#merged.has(it.ref) && known.get(it.ref) !== it,
    );
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#addPart(part);
      part.forEach(it => known.set(it.ref, it));
    }
    await this.#refresh(definitions);
  }

  async #addPart(part: readonly MachineDefinition[]): Promise<void> {
    const made = part.map(it => this.#options.machines.make(it));
    const related = new Map(
      made
        .flatMap(it => it.related)
        .filter(({ ref }) => !this.#related.has(ref))
        .map(({ ref, entity }) => [ref, entity]),
    );
    if (related.size > 0) {
      await this.#applyAdded([...related.values()]);
      [...related.keys()].forEach(ref => this.#related.add(ref));
    }
    await this.#applyAdded(made.map(({ entity }) => entity));
    // Somebody may have written one of them down since it was last asked:
    // then the catalog left ours out, and theirs is to be completed.
    await this.#refreshAll(part);
  }

  async #applyAdded(entities: Entity[]): Promise<void> {
    await this.#options.connection.applyMutation({
      type: 'delta',
      added: entities.map(entity => ({ entity })),
      removed: [],
    });
  }

  /** Has the catalog complete entities from elsewhere again. */
  async #refresh(definitions: readonly MachineDefinition[]): Promise<void> {
    const changed = definitions.filter(
      it => this.#merged.has(it.ref) && this.#merged.get(it.ref) !== it,
    );
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#refreshAll(part);
      part.forEach(it => this.#merged.set(it.ref, it));
    }
  }

  async #refreshAll(definitions: readonly MachineDefinition[]): Promise<void> {
    await this.#options.connection.refresh({
      keys: definitions.map(({ ref }) => refreshKey(ref)),
    });
  }

  async #remove(refs: string[], known: Known): Promise<void> {
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
  #mayRemove(refs: string[], known: Known): boolean {
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
