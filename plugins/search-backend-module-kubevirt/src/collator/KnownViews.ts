import {
  describe,
  VirtualMachineIdentity,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';

/**
 * Views of virtual machines, each made again only after something of it
 * changed: most do not from one minute to the next.
 *
 * @internal
 */
export class KnownViews {
  readonly #inventory: KubevirtInventory;
  readonly #views = new Map<string, VirtualMachineView>();
  readonly #subscription: { unsubscribe(): void };

  static create(options: { inventory: KubevirtInventory }): KnownViews {
    return new KnownViews(options.inventory);
  }

  private constructor(inventory: KubevirtInventory) {
    this.#inventory = inventory;
    this.#subscription = inventory.subscribe(change => {
      if (change.type === 'cluster') {
        // Which kinds are known is another matter now.
        this.#views.clear();
      } else {
        this.#views.delete(JSON.stringify(change.identity));
      }
    });
  }

  stop(): void {
    this.#subscription.unsubscribe();
  }

  /** @returns undefined where no such virtual machine is known */
  get(identity: VirtualMachineIdentity): VirtualMachineView | undefined {
    const { cluster, namespace, name } = identity;
    const key = JSON.stringify({ cluster, namespace, name });
    const known = this.#views.get(key);
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
    const view = describe({ objects, target: { kind, namespace, name } });
    this.#views.set(key, view);
    return view;
  }
}
