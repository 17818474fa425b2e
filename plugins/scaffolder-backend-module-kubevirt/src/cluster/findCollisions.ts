import { ConflictError } from '@backstage/errors';
import {
  DataVolume,
  KubernetesObject,
  PersistentVolumeClaim,
  VirtualMachine,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';
import { CreationPlan, writtenObjects } from '../plan/CreationPlan';
import { isMadeByTask } from '../plan/isMadeByTask';
import { makerOf } from '../plan/makerOf';
import { getIfThere } from './getIfThere';
import { objectName } from './objectName';
import { resourceOf } from './resourceOf';

/**
 * What an earlier run of the same task left in the cluster.
 *
 * @internal
 */
export interface EarlierRun {
  /** Names of the objects that it wrote, as `objectName` gives them. */
  readonly written: ReadonlySet<string>;
  /** The virtual machine, where it came that far. */
  readonly virtualMachine?: VirtualMachine;
}

/**
 * Looks whether the names that a plan needs are free. An object that this
 * task did not make is never taken over, and a claim that has the name of one
 * of the VM's DataVolumes stops the task: KubeVirt would adopt it in place of
 * the image, and delete it together with the VM (KubeVirt v1.9.0
 * pkg/storage/types/dv.go sets `cdi.kubevirt.io/allowClaimAdoption`).
 *
 * A name that somebody takes after this look is noticed when it is written:
 * `applyPlan` creates what was not there.
 *
 * @returns what an earlier run of the same task wrote
 * @throws ConflictError that names every object in the way and what to do
 * @internal
 */
export async function findCollisions(options: {
  client: KubernetesClient;
  plan: CreationPlan;
  task: string;
  signal?: AbortSignal;
}): Promise<EarlierRun> {
  const { client, plan, task, signal } = options;
  const found = await Promise.all(
    writtenObjects(plan).map(object =>
      getIfThere(client, resourceOf(object), keyOf(object), { signal }),
    ),
  );
  const there = found.flatMap(object => object ?? []);
  const virtualMachine = there.find(
    object => object.kind === 'VirtualMachine' && isMadeByTask(object, task),
  );
  const disks = await Promise.all(
    plan.dataVolumes.map(dataVolume =>
      findDiskCollision({ client, dataVolume, virtualMachine, signal }),
    ),
  );
  const obstacles = [
    ...there.flatMap(object => obstacleOf(object, task) ?? []),
    ...disks.flatMap(obstacle => obstacle ?? []),
  ];
  if (obstacles.length > 0) {
    throw new ConflictError(`Nothing was written. ${obstacles.join(' ')}`);
  }
  return { written: new Set(there.map(objectName)), virtualMachine };
}

function obstacleOf(object: KubernetesObject, task: string) {
  const name = objectName(object);
  if (!isMadeByTask(object, task)) {
    return `${name} already exists, made ${makerOf(
      object,
    )}. Choose another name, or delete it first.`;
  }
  return object.metadata?.deletionTimestamp
    ? `${name} is being deleted. Try again when it is gone.`
    : undefined;
}

async function findDiskCollision(options: {
  client: KubernetesClient;
  dataVolume: DataVolume;
  virtualMachine?: VirtualMachine;
  signal?: AbortSignal;
}): Promise<string | undefined> {
  const { client, dataVolume, virtualMachine, signal } = options;
  const key = keyOf(dataVolume);
  const [existing, claim] = await Promise.all([
    getIfThere<DataVolume>(client, resources.dataVolumes, key, { signal }),
    getIfThere<PersistentVolumeClaim>(
      client,
      resources.persistentVolumeClaims,
      key,
      { signal },
    ),
  ]);
  if (existing && !isOwnedBy(existing, virtualMachine)) {
    return `${objectName(
      existing,
    )} already exists, and the virtual machine would need one of that name for its disk. Choose another name, or delete it first.`;
  }
  if (claim && !isOwnedBy(claim, existing)) {
    return `${objectName(
      claim,
    )} already exists. The virtual machine would take it for its disk in place of the image, and deleting the virtual machine would delete it. Choose another name, delete the claim, or boot from it as an existing claim.`;
  }
  return undefined;
}

function isOwnedBy(object: KubernetesObject, owner?: KubernetesObject) {
  const uid = owner?.metadata?.uid;
  return (
    uid !== undefined &&
    Boolean(object.metadata?.ownerReferences?.some(ref => ref.uid === uid))
  );
}

function keyOf({ metadata }: KubernetesObject) {
  return { namespace: metadata?.namespace, name: metadata?.name ?? '' };
}
