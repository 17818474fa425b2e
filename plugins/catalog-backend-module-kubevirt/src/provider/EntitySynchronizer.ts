import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { KubevirtProviderConfig } from '../config';
import { virtualMachineEntity } from '../entity';
import { inParts } from './inParts';
import { removalsAllowed } from './removalsAllowed';

const MAX_DELTA_SIZE = 500;

/** An entity as the catalog should have it. */
interface Entry {
  readonly ref: string;
  readonly entity: Entity;
  readonly digest: string;
}

interface EntitySynchronizerOptions {
  cluster: string;
  /** Marks the entities as this provider's own. */
  locationKey: string;
  config: KubevirtProviderConfig;
  inventory: KubevirtInventory;
  connection: EntityProviderConnection;
  /** References of the entities that the catalog has from the cluster. */
  readCatalogEntityRefs: () => Promise<string[]>;
  logger: LoggerService;
}

/**
 * Makes the catalog's entities of one cluster those of its inventory. Only
 * one of its methods may run at a time.
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

  static create(options: EntitySynchronizerOptions): EntitySynchronizer {
    return new EntitySynchronizer(options);
  }

  private constructor(options: EntitySynchronizerOptions) {
    this.#options = options;
  }

  /**
   * Compares all entities with the cluster. Does nothing while the cluster
   * does not answer or has not yet said all that it has.
   */
  async synchronizeAll(): Promise<void> {
    const { cluster, connection, logger } = this.#options;
    const identities = this.#completeList();
    if (!identities) {
      logger.debug(`Kept all entities: cluster '${cluster}' does not answer`);
      return;
    }
    const known = (this.#known ??= await this.#readKnown());
    const entries = identities.flatMap(it => this.#entryOf(it) ?? []);
    const wanted = new Map(entries.map(({ ref, digest }) => [ref, digest]));
    const removed = [...known.keys()].filter(ref => !wanted.has(ref));

    if (this.#mayRemove(removed, known)) {
      await connection.applyMutation({
        type: 'full',
        entities: entries.map(({ entity }) => this.#deferred(entity)),
      });
      this.#known = wanted;
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
    const entries = identities.flatMap(it => this.#entryOf(it) ?? []);
    const present = new Set(entries.map(({ ref }) => ref));
    const removed = identities
      .map(virtualMachineEntityRef)
      .filter(ref => known.has(ref) && !present.has(ref));

    await this.#add(entries, known);
    if (this.#mayRemove(removed, known)) {
      await this.#remove(removed, known);
    }
  }

  #completeList(): VirtualMachineIdentity[] | undefined {
    const { cluster, inventory } = this.#options;
    const status = inventory.clusters().find(({ name }) => name === cluster);
    return status?.state === 'connected'
      ? inventory.identities(cluster)
      : undefined;
  }

  async #readKnown(): Promise<Map<string, undefined>> {
    const refs = await this.#options.readCatalogEntityRefs();
    return new Map(refs.map(ref => [ref, undefined]));
  }

  #entryOf(identity: VirtualMachineIdentity): Entry | undefined {
    const { config, inventory } = this.#options;
    const objects = inventory.objects(identity);
    if (!objects) {
      return undefined;
    }
    const entity = virtualMachineEntity({ ...config, identity, objects });
    const digest = createHash('sha256')
      .update(JSON.stringify(entity))
      .digest('base64');
    return { ref: virtualMachineEntityRef(identity), entity, digest };
  }

  /** Most changes of a VM do not change its entity; those end here. */
  async #add(entries: Entry[], known: Map<string, string | undefined>) {
    const changed = entries.filter(it => known.get(it.ref) !== it.digest);
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#options.connection.applyMutation({
        type: 'delta',
        added: part.map(({ entity }) => this.#deferred(entity)),
        removed: [],
      });
      part.forEach(({ ref, digest }) => known.set(ref, digest));
    }
  }

  async #remove(refs: string[], known: Map<string, string | undefined>) {
    const { connection, locationKey } = this.#options;
    for (const part of inParts(refs, MAX_DELTA_SIZE)) {
      await connection.applyMutation({
        type: 'delta',
        added: [],
        removed: part.map(entityRef => ({ entityRef, locationKey })),
      });
      part.forEach(ref => known.delete(ref));
    }
  }

  #mayRemove(refs: string[], known: Map<string, unknown>): boolean {
    const { cluster, config, logger } = this.#options;
    const allowed = removalsAllowed({
      removed: refs.length,
      present: known.size,
      rejectAbove: config.rejectRemovalsAbove,
    });
    if (!allowed) {
      logger.warn(
        `Kept ${refs.length} of ${known.size} entities whose virtual machines cluster '${cluster}' no longer has: so many at once may be a mistake. If they are gone for good, set catalog.providers.kubevirt.rejectRemovalsAbove to 1 and restart`,
      );
    }
    return allowed;
  }

  #deferred(entity: Entity) {
    return { entity, locationKey: this.#options.locationKey };
  }
}
