import { LoggerService } from '@backstage/backend-plugin-api';
import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { RemovalGuard } from './RemovalGuard';
import { WrittenEntities, WrittenEntitiesOptions } from './WrittenEntities';

/** @internal */
export interface EntitySynchronizerOptions extends WrittenEntitiesOptions {
  cluster: string;
  /** From 0 to 1: the share of the entities that may go at once. */
  rejectRemovalsAbove: number;
  inventory: KubevirtInventory;
  logger: LoggerService;
}

/**
 * Makes the catalog's entities of one cluster those of its inventory. Only
 * one of its asynchronous methods may run at a time.
 *
 * @internal
 */
export class EntitySynchronizer {
  readonly #options: EntitySynchronizerOptions;
  readonly #written: WrittenEntities;
  readonly #guard: RemovalGuard;

  static create(options: EntitySynchronizerOptions): EntitySynchronizer {
    return new EntitySynchronizer(options);
  }

  private constructor(options: EntitySynchronizerOptions) {
    this.#options = options;
    this.#written = WrittenEntities.create(options);
    this.#guard = RemovalGuard.create({
      rejectAbove: options.rejectRemovalsAbove,
    });
  }

  /** Takes note that the API server told of a machine's deletion, or not. */
  noteDeletion(entityRef: string, deleted: boolean): void {
    this.#guard.note(entityRef, deleted);
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
    const [definitions] = await Promise.all([
      machines.definitions.takeAll(identities),
      this.#written.load(),
    ]);
    const left = new Set(this.#written.refs());
    definitions.forEach(({ ref }) => left.delete(ref));
    const leaving = [...left];
    const doubted = this.#doubted(leaving, identities);

    if (doubted.size === 0) {
      await this.#written.replaceAll(definitions);
    } else {
      await this.#written.add(definitions);
      await this.#written.remove(leaving.filter(ref => !doubted.has(ref)));
    }
    this.#guard.forgetAllBut(this.#written);
  }

  /**
   * Brings the entities of these virtual machines up to date. Does nothing
   * before `synchronizeAll` has worked once.
   */
  async synchronize(identities: VirtualMachineIdentity[]): Promise<void> {
    if (!this.#written.isLoaded) {
      return;
    }
    const { definitions } = this.#options.machines;
    const concerned = definitions.take(identities);
    const present = concerned.flatMap(it => definitions.of(it) ?? []);
    const refs = new Set(present.map(({ ref }) => ref));
    const leaving = concerned
      .map(virtualMachineEntityRef)
      .filter(ref => this.#written.has(ref) && !refs.has(ref))
      // What a cluster without KubeVirt does not have was not deleted.
      .filter(ref => this.#isConnected() || this.#guard.wasTold(ref));
    const doubted = this.#doubted(leaving, concerned);

    await this.#written.add(present);
    await this.#written.remove(leaving.filter(ref => !doubted.has(ref)));
  }

  #isConnected(): boolean {
    const { cluster, inventory } = this.#options;
    return inventory
      .clusters()
      .some(({ name, state }) => name === cluster && state === 'connected');
  }

  /**
   * Those of the entities that stay, because so many machines are missing.
   *
   * @param leaving - entities without a machine that is to have one
   * @param machines - those of the cluster that may be theirs: one that
   *   configuration leaves out is there, and not missing
   */
  #doubted(
    leaving: readonly string[],
    machines: readonly VirtualMachineIdentity[],
  ): Set<string> {
    if (leaving.length === 0) {
      return new Set();
    }
    const { cluster, inventory, logger } = this.#options;
    const there = new Set(
      machines
        .filter(it => inventory.objects(it, { definitionOnly: true }))
        .map(virtualMachineEntityRef),
    );
    const missing = leaving.filter(ref => !there.has(ref));
    const { size } = this.#written;
    const doubted = this.#guard.doubted(missing, size);
    if (doubted.length > 0) {
      logger.warn(
        `Kept ${doubted.length} of ${size} entities whose virtual machines cluster '${cluster}' no longer has: so many at once may be a mistake. If they are gone for good, set catalog.providers.kubevirt.rejectRemovalsAbove to 1 and restart`,
      );
    }
    return new Set(doubted);
  }
}
