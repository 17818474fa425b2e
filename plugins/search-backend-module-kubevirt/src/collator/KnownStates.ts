import {
  describeState,
  VirtualMachineIdentity,
  VirtualMachineState,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';

/**
 * States of virtual machines, each made again only after something of it
 * changed: most do not from one minute to the next.
 *
 * @internal
 */
export class KnownStates {
  readonly #inventory: KubevirtInventory;
  readonly #states = new Map<string, VirtualMachineState>();
  readonly #subscription: { unsubscribe(): void };

  static create(options: { inventory: KubevirtInventory }): KnownStates {
    return new KnownStates(options.inventory);
  }

  private constructor(inventory: KubevirtInventory) {
    this.#inventory = inventory;
    this.#subscription = inventory.subscribe(change => {
      if (change.type === 'cluster') {
        // Which kinds are known is another matter now.
        this.#states.clear();
      } else {
        this.#states.delete(JSON.stringify(change.identity));
      }
    });
  }

  stop(): void {
    this.#subscription.unsubscribe();
  }

  /** @returns undefined where no such virtual machine is known */
  get(identity: VirtualMachineIdentity): VirtualMachineState | undefined {
    const { cluster, namespace, name } = identity;
    const key = JSON.stringify({ cluster, namespace, name });
    const known = this.#states.get(key);
    if (known) {
      return known;
    }
    const objects = this.#inventory.objects(identity);
    if (!objects) {
      return undefined;
    }
    const kind = objects.virtualMachines?.length
      ? 'VirtualMachine'
      : 'VirtualMachineInstance';
    const state = describeState({ objects, target: { kind, namespace, name } });
    this.#states.set(key, state);
    return state;
  }
}
