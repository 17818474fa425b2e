import {
  ClusterObjects,
  ClusterStatus,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';

/**
 * Says that something changed. A change of any object that belongs to a
 * virtual machine is a change of the virtual machine.
 *
 * @public
 */
export type InventoryChange =
  | { type: 'changed'; identity: VirtualMachineIdentity }
  | {
      type: 'removed';
      identity: VirtualMachineIdentity;
      /**
       * The API server said that it was deleted. Else it was missing from a
       * list, which may be that of a cluster restored or mixed up.
       */
      deleted?: boolean;
    }
  /** The cluster's first complete list is in, or its state is another one. */
  | { type: 'cluster'; cluster: string };

/**
 * What the clusters hold, kept in memory by list and watch. Reading it costs
 * the API servers nothing. While a cluster does not answer, what was last
 * known of it stays, and its status says so.
 *
 * @public
 */
export interface KubevirtInventory {
  /** The state of every configured cluster. */
  clusters(): ClusterStatus[];

  /**
   * Every virtual machine of a cluster, and every VirtualMachineInstance that
   * none owns.
   *
   * @param cluster - the cluster's configured name
   * @returns undefined until the cluster's first list is complete: an
   *   incomplete list must never be taken for the whole
   */
  identities(cluster: string): VirtualMachineIdentity[] | undefined;

  /**
   * The objects that belong to one virtual machine, projected to what the
   * view reads.
   *
   * What did not change of an object, `metadata.labels` or `spec` for
   * instance, stays the same object in memory: a reader may compare with
   * `===` what it depends on. None of it may be written to.
   *
   * @param options - `definitionOnly` for the VirtualMachine, or an instance
   *   that none owns, with the DataVolumes of its claims and its namespace,
   *   which are found faster
   * @returns undefined where the cluster has no such VM, or is not configured
   */
  objects(
    identity: VirtualMachineIdentity,
    options?: { definitionOnly?: boolean },
  ): ClusterObjects | undefined;

  /**
   * Calls the listener after each change. A listener that throws is logged
   * and keeps its subscription.
   */
  subscribe(listener: (change: InventoryChange) => void): {
    unsubscribe(): void;
  };
}
