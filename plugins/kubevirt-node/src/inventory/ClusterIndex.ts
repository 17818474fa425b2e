import { ClusterObjects, Event } from 'backstage-plugin-kubevirt-common';
import { belongingObjects } from './belongingObjects';
import { concernedMachines } from './concernedMachines';
import { definingObjects } from './definingObjects';
import { KindChange } from './kinds';
import { LinkedObjects } from './LinkedObjects';

/**
 * The objects of a cluster, by the virtual machine that they belong to. What
 * one machine's objects cost to find does not grow with the cluster.
 *
 * @internal
 */
export class ClusterIndex {
  readonly #linked = LinkedObjects.create();

  static create(): ClusterIndex {
    return new ClusterIndex();
  }

  private constructor() {}

  /**
   * Takes a change in.
   *
   * @param options - `quiet` where nobody needs to know whom it concerns
   * @returns the machines it concerns, as `namespace/name`; and an event that
   *   is too many now and need not be kept
   */
  apply(
    item: KindChange,
    { quiet = false } = {},
  ): { machines: Set<string>; surplus?: Event } {
    if (quiet) {
      return { machines: new Set(), surplus: this.#linked.update(item) };
    }
    const machines = new Set(concernedMachines(this.#linked, item));
    const surplus = this.#linked.update(item);
    for (const machine of concernedMachines(this.#linked, item)) {
      machines.add(machine);
    }
    return { machines, surplus };
  }

  /** Every machine: VirtualMachines, and instances that none owns. */
  machines(): string[] {
    return this.#linked.objects.machines();
  }

  has(machine: string): boolean {
    return this.#linked.objects.isMachine(machine);
  }

  /**
   * The objects that say what a machine is, and not how it does.
   *
   * @returns undefined where there is no such machine
   */
  definitionOf(machine: string): ClusterObjects | undefined {
    return definingObjects(this.#linked, machine);
  }

  /**
   * The objects that belong to a machine.
   *
   * @returns undefined where there is no such machine
   */
  objectsOf(
    machine: string,
  ): Required<Omit<ClusterObjects, 'secrets'>> | undefined {
    return belongingObjects(this.#linked, machine);
  }
}
