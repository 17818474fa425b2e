import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_LABEL_SELECTOR_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtInventory,
  parseLabelSelector,
} from 'backstage-plugin-kubevirt-node';
import { parseVirtualMachineNames } from './parseVirtualMachineNames';
import { selectVirtualMachines } from './selectVirtualMachines';

/**
 * The virtual machines that an entity stands for: those that its annotation
 * names, or those that its label selector finds.
 *
 * @param entity - any entity of the catalog
 * @param inventory - knows which clusters are configured, and what they hold
 * @returns each once. Whether the cluster has one that was named is open; a
 *   selector may find none
 * @throws InputError that names the annotation which is missing or cannot be
 *   read, or which names a cluster that is not configured
 * @internal
 */
export function entityVirtualMachines(
  entity: Entity,
  inventory: KubevirtInventory,
): VirtualMachineIdentity[] {
  const selector = optional(entity, KUBEVIRT_LABEL_SELECTOR_ANNOTATION);
  if (selector === undefined) {
    return namedVirtualMachines(entity, inventory);
  }
  if (optional(entity, KUBEVIRT_VM_ANNOTATION) !== undefined) {
    throw new InputError(
      `Entity '${stringifyEntityRef(
        entity,
      )}' has both annotations '${KUBEVIRT_VM_ANNOTATION}' and '${KUBEVIRT_LABEL_SELECTOR_ANNOTATION}'; keep one of them`,
    );
  }
  return selectVirtualMachines({
    inventory,
    cluster: configured(
      entity,
      inventory,
      required(entity, KUBEVIRT_CLUSTER_ANNOTATION),
    ),
    namespace: required(entity, KUBEVIRT_NAMESPACE_ANNOTATION),
    matches: parsed(entity, KUBEVIRT_LABEL_SELECTOR_ANNOTATION, () =>
      parseLabelSelector(selector),
    ),
  });
}

function namedVirtualMachines(
  entity: Entity,
  inventory: KubevirtInventory,
): VirtualMachineIdentity[] {
  const names = required(entity, KUBEVIRT_VM_ANNOTATION);
  const identities = parsed(entity, KUBEVIRT_VM_ANNOTATION, () =>
    parseVirtualMachineNames(names),
  ).map(({ cluster, namespace, name }) => ({
    cluster: configured(
      entity,
      inventory,
      cluster ?? required(entity, KUBEVIRT_CLUSTER_ANNOTATION),
    ),
    namespace: namespace ?? required(entity, KUBEVIRT_NAMESPACE_ANNOTATION),
    name,
  }));
  return [...new Map(identities.map(it => [JSON.stringify(it), it])).values()];
}

function optional(entity: Entity, annotation: string): string | undefined {
  return entity.metadata.annotations?.[annotation]?.trim() || undefined;
}

function required(entity: Entity, annotation: string): string {
  const value = optional(entity, annotation);
  if (value === undefined) {
    throw new InputError(
      `Entity '${stringifyEntityRef(
        entity,
      )}' names no virtual machine: its annotation '${annotation}' is missing or empty`,
    );
  }
  return value;
}

function configured(
  entity: Entity,
  inventory: KubevirtInventory,
  cluster: string,
): string {
  if (!inventory.clusters().some(known => known.name === cluster)) {
    throw new InputError(
      `The annotation '${KUBEVIRT_CLUSTER_ANNOTATION}' of entity '${stringifyEntityRef(
        entity,
      )}' is '${cluster}', but no cluster of that name is configured`,
    );
  }
  return cluster;
}

function parsed<T>(entity: Entity, annotation: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(
      `The annotation '${annotation}' of entity '${stringifyEntityRef(
        entity,
      )}' cannot be read`,
      error,
    );
  }
}
