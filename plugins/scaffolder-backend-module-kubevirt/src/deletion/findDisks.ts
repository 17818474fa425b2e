import {
  DataVolume,
  KubernetesObject,
  PersistentVolumeClaim,
  VirtualMachine,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import { claimsOf } from './claimsOf';
import { DiskFate } from './DeletionPlan';

/**
 * Finds the claims of a virtual machine: those that it uses, and those that
 * were made with it and are no longer attached, which would go as well.
 *
 * @param options - `users` of the namespace's claims, by the claim's name
 * @internal
 */
export async function findDisks(options: {
  client: KubernetesClient;
  virtualMachine: VirtualMachine;
  users: ReadonlyMap<string, string[]>;
  signal?: AbortSignal;
}): Promise<Omit<DiskFate, 'fate'>[]> {
  const { client, virtualMachine, users, signal } = options;
  const { namespace } = virtualMachine.metadata ?? {};
  const [dataVolumes, claims] = await Promise.all([
    client.list<DataVolume>(resources.dataVolumes, { namespace, signal }),
    client.list<PersistentVolumeClaim>(resources.persistentVolumeClaims, {
      namespace,
      signal,
    }),
  ]);
  const attached = claimsOf(virtualMachine.spec?.template?.spec?.volumes);
  const detached = dataVolumes
    .filter(object => isOwned(object, virtualMachine))
    .flatMap(({ metadata }) => metadata?.name ?? [])
    .filter(name => !attached.some(({ claim }) => claim === name))
    .map(claim => ({ volume: undefined, claim }));
  return [...attached, ...detached].map(({ volume, claim }) => {
    const found = claims.find(({ metadata }) => metadata?.name === claim);
    const dataVolume = dataVolumes.find(
      ({ metadata }) => metadata?.name === claim,
    );
    const size =
      found?.status?.capacity?.storage ??
      found?.spec?.resources?.requests?.storage;
    return {
      volume,
      claim,
      ...(size !== undefined && { size: String(size) }),
      owned:
        isOwned(dataVolume, virtualMachine) || isOwned(found, virtualMachine),
      hasDataVolume: dataVolume !== undefined,
      users: users.get(claim) ?? [],
    };
  });
}

function isOwned(
  object: KubernetesObject | undefined,
  owner: VirtualMachine,
): boolean {
  const { uid } = owner.metadata ?? {};
  return Boolean(
    object?.metadata?.ownerReferences?.some(reference => reference.uid === uid),
  );
}
