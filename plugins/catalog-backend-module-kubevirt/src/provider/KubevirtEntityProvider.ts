import { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { InventoryChange } from 'backstage-plugin-kubevirt-node';
import {
  EntitySynchronizer,
  EntitySynchronizerOptions,
} from './EntitySynchronizer';

/** Changes come in bursts; they are collected for so long. */
const COLLECT_MS = 500;
const RETRY_MS = 10_000;

interface KubevirtEntityProviderOptions
  extends Omit<EntitySynchronizerOptions, 'connection'> {
  taskRunner: SchedulerServiceTaskRunner;
}

/**
 * Every virtual machine of one cluster as an entity.
 *
 * Every replica of the backend follows the cluster's changes, which costs
 * little, because the catalog drops what it has already. The comparison of
 * everything runs in each replica once the cluster's list is complete, and
 * then on a schedule that all replicas share.
 *
 * @internal
 */
export class KubevirtEntityProvider implements EntityProvider {
  readonly #options: KubevirtEntityProviderOptions;
  readonly #changed = new Map<string, VirtualMachineIdentity>();
  #allWanted = true;
  #synchronizer: EntitySynchronizer | undefined;
  #subscription: { unsubscribe(): void } | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Ends when all that was begun has ended. */
  #running: Promise<unknown> = Promise.resolve();
  #stopped = false;

  static create(
    options: KubevirtEntityProviderOptions,
  ): KubevirtEntityProvider {
    return new KubevirtEntityProvider(options);
  }

  private constructor(options: KubevirtEntityProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return `kubevirt:${this.#options.cluster}`;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const { inventory, taskRunner } = this.#options;
    const synchronizer = EntitySynchronizer.create({
      ...this.#options,
      connection,
    });
    this.#synchronizer = synchronizer;
    this.#subscription = inventory.subscribe(it => this.#onChange(it));
    this.#schedule(COLLECT_MS);
    await taskRunner.run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.#exclusively(() => synchronizer.synchronizeAll()),
    });
  }

  /** Ends the work that goes on by itself. */
  stop(): void {
    this.#stopped = true;
    this.#subscription?.unsubscribe();
    clearTimeout(this.#timer);
  }

  #onChange(change: InventoryChange): void {
    const { cluster } = this.#options;
    if (change.type === 'cluster') {
      if (change.cluster === cluster) {
        this.#allWanted = true;
        this.#schedule(COLLECT_MS);
      }
    } else if (change.identity.cluster === cluster) {
      const ref = virtualMachineEntityRef(change.identity);
      this.#changed.set(ref, change.identity);
      this.#synchronizer?.noteDeletion(
        ref,
        change.type === 'removed' && change.deleted === true,
      );
      this.#schedule(COLLECT_MS);
    }
  }

  #schedule(delayMs: number): void {
    if (!this.#stopped) {
      this.#timer ??= setTimeout(() => this.#work(), delayMs);
    }
  }

  async #work(): Promise<void> {
    const { cluster, logger } = this.#options;
    const changed = [...this.#changed.values()];
    const all = this.#allWanted;
    this.#timer = undefined;
    this.#allWanted = false;
    this.#changed.clear();
    try {
      await this.#exclusively(async () =>
        all
          ? this.#synchronizer?.synchronizeAll()
          : this.#synchronizer?.synchronize(changed),
      );
    } catch (error) {
      logger.warn(
        `Failed to write the virtual machines of cluster '${cluster}' to the catalog, trying again in ${
          RETRY_MS / 1000
        } seconds: ${stringifyError(error)}`,
      );
      this.#allWanted = true;
      this.#schedule(RETRY_MS);
    }
  }

  #exclusively(work: () => Promise<void> | undefined): Promise<void> {
    const done = this.#running.then(work);
    this.#running = done.catch(() => undefined);
    return done;
  }
}
