import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  KubernetesObject,
  VirtualMachine,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import {
  KubernetesClient,
  resources,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';
import { getIfThere } from '../cluster/getIfThere';
import { TASK_ANNOTATION } from '../plan/markNames';
import { chooseFates, DiskWishes } from './chooseFates';
import { DeletionPlan } from './DeletionPlan';
import { findDisks } from './findDisks';
import { findUsers } from './findUsers';

/**
 * The label by which a virtual machine is protected. A cluster's
 * ValidatingAdmissionPolicy enforces it, some with `true` and some with
 * `True`; whoever sets it means it on every cluster.
 */
const PROTECTION_LABEL = 'kubevirt.io/vm-delete-protection';

/**
 * Finds out what deleting a virtual machine means, without deleting anything.
 *
 * @throws NotFoundError where there is no such virtual machine,
 * NotAllowedError where it is protected, and what `chooseFates` throws
 * @internal
 */
export async function planDeletion(options: {
  client: KubernetesClient;
  identity: VirtualMachineIdentity;
  wishes: DiskWishes;
  signal?: AbortSignal;
}): Promise<DeletionPlan> {
  const { client, identity, wishes, signal } = options;
  const { namespace, name } = identity;
  const virtualMachine = await getIfThere<VirtualMachine>(
    client,
    resources.virtualMachines,
    { namespace, name },
    { signal },
  );
  if (!virtualMachine) {
    throw new NotFoundError(
      `There is no virtual machine '${name}' in namespace '${namespace}' of cluster '${identity.cluster}'.`,
    );
  }
  const protection = virtualMachine.metadata?.labels?.[PROTECTION_LABEL];
  if (protection?.toLowerCase() === 'true') {
    throw new NotAllowedError(
      `Nothing was deleted: the label '${PROTECTION_LABEL}: ${protection}' protects virtual machine '${name}'. Who may change it can take the label away: kubectl -n ${namespace} label virtualmachine ${name} ${PROTECTION_LABEL}-`,
    );
  }
  const users = await findUsers({ client, identity, signal });
  const [disks, companions] = await Promise.all([
    findDisks({ client, virtualMachine, users, signal }),
    findCompanions(client, virtualMachine, signal),
  ]);
  const owns = ({ metadata }: KubernetesObject) =>
    metadata?.ownerReferences?.some(
      ({ uid }) => uid === virtualMachine.metadata?.uid,
    );
  const task = virtualMachine.metadata?.annotations?.[TASK_ANNOTATION];
  return {
    identity,
    virtualMachine,
    disks: chooseFates(disks, wishes),
    owned: companions.filter(owns),
    left: companions.filter(
      companion =>
        !owns(companion) &&
        task !== undefined &&
        companion.metadata?.annotations?.[TASK_ANNOTATION] === task,
    ),
  };
}

/** Secrets are read by name: what else is in the namespace is not our concern. */
async function findCompanions(
  client: KubernetesClient,
  { metadata }: VirtualMachine,
  signal?: AbortSignal,
): Promise<KubernetesObject[]> {
  const { namespace, name } = metadata ?? {};
  const candidates: [ResourceType, string][] = [
    [resources.services, `${name}`],
    [resources.secrets, `${name}-cloudinit`],
    [resources.secrets, `${name}-ssh-keys`],
    [resources.secrets, `${name}-password`],
  ];
  const found = await Promise.all(
    candidates.map(([type, companion]) =>
      getIfThere(client, type, { namespace, name: companion }, { signal }),
    ),
  );
  return found.flatMap(object => object ?? []);
}
