import { Entity } from '@backstage/catalog-model';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';

/**
 * The virtual machines that an entity's annotations name: `web`, or
 * `web, team-b/db, prod/team-b/cache`.
 *
 * @returns those that are named completely, each once
 * @internal
 */
export function namedVirtualMachines(entity: Entity): VirtualMachineIdentity[] {
  const { annotations = {} } = entity.metadata;
  const names = annotations[KUBEVIRT_VM_ANNOTATION]?.split(',') ?? [];
  const identities = names.flatMap(text => {
    const [
      name,
      namespace = annotations[KUBEVIRT_NAMESPACE_ANNOTATION]?.trim(),
      cluster = annotations[KUBEVIRT_CLUSTER_ANNOTATION]?.trim(),
      ...more
    ] = text
      .split('/')
      .map(part => part.trim())
      .reverse();
    return name && namespace && cluster && more.length === 0
      ? [{ cluster, namespace, name }]
      : [];
  });
  const byKey = new Map(identities.map(it => [JSON.stringify(it), it]));
  return [...byKey.values()];
}
