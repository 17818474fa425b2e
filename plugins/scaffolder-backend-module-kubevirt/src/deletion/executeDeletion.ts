import { LoggerService } from '@backstage/backend-plugin-api';
import { VirtualMachine } from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import { deleteIfThere } from '../cluster/deleteIfThere';
import { getIfThere } from '../cluster/getIfThere';
import { objectName } from '../cluster/objectName';
import { resourceOf } from '../cluster/resourceOf';
import { DeletionPlan } from './DeletionPlan';
import { releaseDisk } from './releaseDisk';
import { stopVirtualMachine } from './stopVirtualMachine';
import { untilTrue } from './untilTrue';

/**
 * Deletes a virtual machine as planned: stops it, takes from it the disks
 * that stay, deletes it, and then what was made for it and does not go by
 * itself. Each step can be repeated, so a run that ends half-way is gone on
 * with by another one.
 *
 * @param options - `timeoutMs` for the guest to shut down and for the virtual
 * machine to be gone, each, in milliseconds
 * @internal
 */
export async function executeDeletion(options: {
  client: KubernetesClient;
  plan: DeletionPlan;
  timeoutMs: number;
  logger: LoggerService;
  signal?: AbortSignal;
}): Promise<void> {
  const { client, plan, timeoutMs, logger, signal } = options;
  const { identity, virtualMachine, disks } = plan;
  const { namespace, name } = identity;
  const key = { namespace, name };
  await stopVirtualMachine({ client, identity, timeoutMs, logger, signal });

  for (const disk of disks) {
    if (disk.owned && disk.fate === 'keep') {
      signal?.throwIfAborted();
      await releaseDisk({ client, virtualMachine, disk, signal });
      logger.info(`Claim '${disk.claim}' stays`);
    }
  }
  signal?.throwIfAborted();
  const { uid } = virtualMachine.metadata ?? {};
  await client.delete(resources.virtualMachines, key, {
    uid,
    propagationPolicy: 'Background',
  });
  await untilTrue({
    ask: async () => {
      const found = await getIfThere<VirtualMachine>(
        client,
        resources.virtualMachines,
        key,
        { signal },
      );
      return found?.metadata?.uid !== uid;
    },
    what: `virtual machine '${name}' was still being deleted`,
    timeoutMs,
    signal,
  });
  logger.info(`Deleted ${objectName(virtualMachine)}`);

  for (const object of plan.left) {
    await deleteIfThere(client, resourceOf(object), object.metadata ?? {});
    logger.info(`Deleted ${objectName(object)}`);
  }
  for (const disk of disks) {
    if (!disk.owned && disk.fate === 'delete') {
      const type = disk.hasDataVolume
        ? resources.dataVolumes
        : resources.persistentVolumeClaims;
      await deleteIfThere(client, type, { namespace, name: disk.claim });
      logger.info(`Deleted claim '${disk.claim}'`);
    }
  }
}
