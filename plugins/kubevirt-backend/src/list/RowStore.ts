import {
  compareIdentities,
  describeState,
  virtualMachineEntityRef,
  VirtualMachineIdentity,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { vmTopic } from '../streams/topics';
import { targetOf } from '../virtualMachines';
import { EntityCatalog } from './EntityCatalog';
import { rowOf } from './rowOf';
import { Visibility } from './Visibility';

/**
 * The rows of the list, as JSON. A row is made when it is first asked for and
 * after that kept until its machine or its entity changes, so that nothing is
 * described while nobody looks.
 *
 * @internal
 */
export class RowStore {
  readonly #inventory: KubevirtInventory;
  readonly #entities: EntityCatalog;
  readonly #rows = new Map<string, VirtualMachineRow>();
  /** With what the catalog says of them. */
  readonly #json = new Map<string, string>();
  readonly #listeners = new Set<(change: VirtualMachineIdentity[]) => void>();
  readonly #subscription: { unsubscribe(): void };

  static create(options: {
    inventory: KubevirtInventory;
    entities: EntityCatalog;
  }): RowStore {
    return new RowStore(options.inventory, options.entities);
  }

  private constructor(inventory: KubevirtInventory, entities: EntityCatalog) {
    this.#inventory = inventory;
    this.#entities = entities;
    this.#subscription = inventory.subscribe(change => {
      if (change.type !== 'cluster') {
        this.#forget([change.identity]);
      }
    });
  }

  /** Every machine of every cluster that is known. */
  identities(): VirtualMachineIdentity[] {
    return this.#inventory
      .clusters()
      .flatMap(({ name }) => this.#inventory.identities(name) ?? []);
  }

  /** The same, in the order in which a list has them. */
  ordered(): VirtualMachineIdentity[] {
    return this.identities().sort(compareIdentities);
  }

  /**
   * @param identity - a machine
   * @param visibility - of whom it is for. Where they may not see it, its
   *   entity is looked for: it may be too new for anybody to say whose it is
   * @returns a `VirtualMachineRow` as JSON; undefined where the machine is
   *   gone, or not for them
   */
  row(
    identity: VirtualMachineIdentity,
    visibility: Visibility,
  ): string | undefined {
    const entityRef = virtualMachineEntityRef(identity);
    if (!visibility.allows(entityRef)) {
      this.#entities.get(entityRef);
      return undefined;
    }
    const topic = vmTopic(identity);
    let json = this.#json.get(topic);
    if (json === undefined) {
      const row = this.#rows.get(topic) ?? this.#make(identity);
      if (!row) {
        return undefined;
      }
      const entity = this.#entities.get(entityRef);
      // A title that is the name says nothing new.
      const title = entity?.title === row.name ? undefined : entity?.title;
      json = JSON.stringify({ ...row, ...entity, title });
      this.#rows.set(topic, row);
      this.#json.set(topic, json);
    }
    return json;
  }

  /** Takes what the catalog says now of some entities. */
  update(entityRefs: string[]): void {
    const changed = new Set(entityRefs);
    this.#rewrite(
      this.identities().filter(identity =>
        changed.has(virtualMachineEntityRef(identity)),
      ),
    );
  }

  /** Calls the listener with machines whose rows may be different. */
  subscribe(listener: (change: VirtualMachineIdentity[]) => void): {
    unsubscribe(): void;
  } {
    this.#listeners.add(listener);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }

  /** What is said of a machine that is not well may depend on the time alone. */
  forgetUnsteady(): void {
    this.#forget(
      this.identities().filter(identity => {
        const health = this.#rows.get(vmTopic(identity))?.health;
        return health && health !== 'running' && health !== 'off';
      }),
    );
  }

  stop(): void {
    this.#subscription.unsubscribe();
    this.#listeners.clear();
  }

  #make(identity: VirtualMachineIdentity): VirtualMachineRow | undefined {
    const objects = this.#inventory.objects(identity);
    if (!objects) {
      return undefined;
    }
    const target = targetOf(identity, objects);
    return rowOf({ identity, view: describeState({ objects, target }) });
  }

  #forget(identities: VirtualMachineIdentity[]): void {
    for (const identity of identities) {
      this.#rows.delete(vmTopic(identity));
    }
    this.#rewrite(identities);
  }

  #rewrite(identities: VirtualMachineIdentity[]): void {
    for (const identity of identities) {
      this.#json.delete(vmTopic(identity));
    }
    if (identities.length > 0) {
      this.#listeners.forEach(listener => listener(identities));
    }
  }
}
