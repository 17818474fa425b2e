import { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  ClusterStatus,
  ClustersResponse,
  EntityVirtualMachinesResponse,
  VirtualMachineAction,
  VirtualMachineActionRequest,
  VirtualMachineDeletionResponse,
  VirtualMachineGuestResponse,
  VirtualMachineIdentity,
  VirtualMachineManifestResponse,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';

/**
 * Who is told about an entity's virtual machines.
 *
 * @public
 */
export interface VirtualMachinesObserver {
  /** How they are now; called at once and at every change. */
  next(response: EntityVirtualMachinesResponse): void;
  /**
   * Nothing could be learned, and it is tried again until `next` is called.
   *
   * @param error - why; a `ResponseError` where the backend said so
   * @param since - when something was last heard, or the watch began
   */
  lost(error: Error, since: Date): void;
}

/**
 * Every virtual machine that the reader may see.
 *
 * @public
 */
export interface VirtualMachineListState {
  /** In no order; a row that did not change is the same object as before. */
  items: readonly VirtualMachineRow[];
  clusters: ClusterStatus[];
  /** Whether these are all; a long list comes in parts. */
  complete: boolean;
  /** How many there will be, while that is known and they are not all there. */
  total?: number;
}

/**
 * Who is told about all virtual machines.
 *
 * @public
 */
export interface VirtualMachineListObserver {
  /** How they are now; called at once and at every change. */
  next(list: VirtualMachineListState): void;
  /** As for an entity's virtual machines. */
  lost(error: Error, since: Date): void;
}

/**
 * What the frontend knows of virtual machines.
 *
 * @public
 */
export interface KubevirtApi {
  /**
   * How an entity's virtual machines are now.
   *
   * @throws ResponseError - where the backend refuses, or knows no such entity
   */
  getEntityVirtualMachines(
    entity: CompoundEntityRef,
    options?: { signal?: AbortSignal },
  ): Promise<EntityVirtualMachinesResponse>;

  /**
   * Follows an entity's virtual machines, through any loss of connection.
   *
   * @returns a function that ends it
   */
  watchEntityVirtualMachines(
    entity: CompoundEntityRef,
    observer: VirtualMachinesObserver,
  ): () => void;

  /**
   * Follows every virtual machine that the reader may see, through any loss
   * of connection.
   *
   * @returns a function that ends it
   */
  watchVirtualMachines(observer: VirtualMachineListObserver): () => void;

  /**
   * Which clusters there are, and whether they answer.
   *
   * @throws ResponseError - where the backend refuses
   */
  getClusters(options?: { signal?: AbortSignal }): Promise<ClustersResponse>;

  /**
   * Does something to a virtual machine. It is done some time after the
   * cluster accepted it.
   *
   * @param options - `identity`: which machine; `action`: what; the rest as
   *   the action knows it
   * @throws ResponseError - where the backend or the cluster refuses; the
   *   cluster's own words are in its `body.error.message`
   */
  act(
    options: {
      identity: VirtualMachineIdentity;
      action: VirtualMachineAction;
      signal?: AbortSignal;
    } & VirtualMachineActionRequest,
  ): Promise<void>;

  /**
   * The objects that a virtual machine consists of, read from its cluster.
   *
   * @throws ResponseError - where the backend or the cluster refuses
   */
  getManifest(
    identity: VirtualMachineIdentity,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineManifestResponse>;

  /**
   * What the guest agent of a virtual machine says now.
   *
   * @throws ResponseError - where the backend or the cluster refuses, or no
   *   agent is connected
   */
  getGuest(
    identity: VirtualMachineIdentity,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineGuestResponse>;

  /**
   * What would go with a virtual machine, were it deleted, and what would stay.
   *
   * @throws ResponseError - where the backend refuses
   */
  getDeletion(
    identity: VirtualMachineIdentity,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineDeletionResponse>;
}

/**
 * The API of the KubeVirt backend plugin.
 *
 * @public
 */
export const kubevirtApiRef = createApiRef<KubevirtApi>().with({
  id: 'plugin.kubevirt.service',
  pluginId: 'kubevirt',
});
