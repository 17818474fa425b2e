import { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  ClustersResponse,
  EntityVirtualMachinesResponse,
  VirtualMachineAction,
  VirtualMachineActionRequest,
  VirtualMachineIdentity,
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
}

/** @public */
export const kubevirtApiRef = createApiRef<KubevirtApi>().with({
  id: 'plugin.kubevirt.service',
  pluginId: 'kubevirt',
});
