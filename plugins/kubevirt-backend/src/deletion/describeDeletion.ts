import {
  ClusterObjects,
  DeletionItem,
  KubernetesObject,
  VirtualMachineDeletionResponse,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { claimsOf } from './claimsOf';

/**
 * Says what goes with a virtual machine when it is deleted: what the cluster's
 * garbage collector finds to be owned by it.
 *
 * @param options - `objects` is what the inventory has of it
 * @internal
 */
export function describeDeletion(options: {
  inventory: KubevirtInventory;
  identity: VirtualMachineIdentity;
  objects: ClusterObjects;
}): VirtualMachineDeletionResponse {
  const { inventory, identity, objects } = options;
  const { dataVolumes = [], persistentVolumeClaims = [] } = objects;
  const machines = [
    ...(objects.virtualMachines ?? []),
    ...(objects.virtualMachineInstances ?? []),
  ];
  const gone = new Set(machines.map(uidOf));
  for (const dataVolume of dataVolumes) {
    if (isOwned(dataVolume, gone)) {
      gone.add(uidOf(dataVolume));
    }
  }
  const used = new Set(machines.flatMap(claimsOf));
  const users = usersOf(inventory, identity, used);

  const claims = persistentVolumeClaims.filter(
    claim => used.has(nameOf(claim)) || isOwned(claim, gone),
  );
  const itemOf = (claim: (typeof claims)[number]): DeletionItem => {
    const name = nameOf(claim);
    const size =
      claim.status?.capacity?.storage ??
      claim.spec?.resources?.requests?.storage;
    const usedBy = users.get(name);
    return {
      kind: 'PersistentVolumeClaim',
      name,
      ...(size !== undefined && { size: String(size) }),
      ...(usedBy && { usedBy }),
    };
  };
  const services = (objects.services ?? [])
    .filter(service => isOwned(service, gone))
    .map(service => ({ kind: 'Service', name: nameOf(service) }));
  return {
    deleted: [
      ...claims.filter(claim => isOwned(claim, gone)).map(itemOf),
      ...services,
    ],
    kept: claims.filter(claim => !isOwned(claim, gone)).map(itemOf),
  };
}

/** The other virtual machines of the namespace, by the claims they use. */
function usersOf(
  inventory: KubevirtInventory,
  identity: VirtualMachineIdentity,
  claims: Set<string>,
): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const others = (inventory.identities(identity.cluster) ?? []).filter(
    ({ namespace, name }) =>
      namespace === identity.namespace && name !== identity.name,
  );
  for (const other of others) {
    const { virtualMachines = [], virtualMachineInstances = [] } =
      inventory.objects(other) ?? {};
    const used = [...virtualMachines, ...virtualMachineInstances].flatMap(
      claimsOf,
    );
    for (const claim of new Set(used)) {
      if (claims.has(claim)) {
        users.set(claim, [...(users.get(claim) ?? []), other.name]);
      }
    }
  }
  return users;
}

function isOwned({ metadata }: KubernetesObject, owners: Set<string>): boolean {
  return (metadata?.ownerReferences ?? []).some(({ uid }) =>
    owners.has(uid ?? ''),
  );
}

/** Objects without one are told apart from what has no owner. */
function uidOf({ metadata }: KubernetesObject): string {
  return metadata?.uid ?? 'no uid';
}

function nameOf({ metadata }: KubernetesObject): string {
  return metadata?.name ?? '';
}
