import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';

/**
 * The virtual machines that an entity stands for.
 *
 * @param entity - any entity of the catalog
 * @param inventory - knows which clusters are configured
 * @returns at least one identity; whether the cluster has such a VM is open
 * @throws InputError that names the annotation which is missing, or which
 *   names a cluster that is not configured
 * @internal
 */
export function entityVirtualMachines(
  entity: Entity,
  inventory: KubevirtInventory,
): VirtualMachineIdentity[] {
  const cluster = annotationOf(entity, KUBEVIRT_CLUSTER_ANNOTATION);
  const namespace = annotationOf(entity, KUBEVIRT_NAMESPACE_ANNOTATION);
  const name = annotationOf(entity, KUBEVIRT_VM_ANNOTATION);

  if (!inventory.clusters().some(known => known.name === cluster)) {
    throw new InputError(
      `The annotation '${KUBEVIRT_CLUSTER_ANNOTATION}' of entity '${stringifyEntityRef(
        entity,
      )}' is '${cluster}', but no cluster of that name is configured`,
    );
  }
  return [{ cluster, namespace, name }];
}

function annotationOf(entity: Entity, annotation: string): string {
  const value = entity.metadata.annotations?.[annotation]?.trim();
  if (!value) {
    throw new InputError(
      `Entity '${stringifyEntityRef(
        entity,
      )}' names no virtual machine: its annotation '${annotation}' is missing or empty`,
    );
  }
  return value;
}
