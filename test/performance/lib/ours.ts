import { ConfigReader } from '@backstage/config';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { readKubevirtProviderConfig } from '../../../plugins/catalog-backend-module-kubevirt/src/config';
import {
  KubevirtEntityProvider,
  MachineEntities,
} from '../../../plugins/catalog-backend-module-kubevirt/src/provider';
import { quietLogger } from './quietLogger';
import { CLUSTER } from './startInventory';

/** The entities of the machines, as they are without any configuration. */
export function machineEntities(inventory: KubevirtInventory): MachineEntities {
  return MachineEntities.create({
    cluster: CLUSTER,
    config: readKubevirtProviderConfig(new ConfigReader({})),
    inventory,
  });
}

/**
 * The entity provider with a catalog that is empty. The first comparison
 * begins by itself; the next is hours away.
 */
export function entityProvider(
  inventory: KubevirtInventory,
): KubevirtEntityProvider {
  return KubevirtEntityProvider.create({
    cluster: CLUSTER,
    rejectRemovalsAbove: 1,
    inventory,
    machines: machineEntities(inventory),
    readCatalogEntityRefs: async () => ({ own: [], merged: [] }),
    taskRunner: { run: async () => {} },
    logger: quietLogger,
  });
}
