import {
  DataVolume,
  KubernetesObject,
  VirtualMachine,
} from 'backstage-plugin-kubevirt-common';
import {
  KubernetesClient,
  resources,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';
import { getIfThere } from '../cluster/getIfThere';
import { DiskFate } from './DeletionPlan';

/**
 * Takes a disk from the virtual machine that it was made with, so that it
 * stays when that is deleted. First the virtual machine forgets the template
 * of the disk, for KubeVirt would claim a disk that its template names again
 * (KubeVirt v1.9.0 pkg/controller/controller_ref_manager.go); then the disk
 * forgets its owner.
 *
 * @throws KubernetesApiError, with the status 409 where somebody changed one
 * of the objects meanwhile
 * @internal
 */
export async function releaseDisk(options: {
  client: KubernetesClient;
  virtualMachine: VirtualMachine;
  disk: DiskFate;
  signal?: AbortSignal;
}): Promise<void> {
  const { client, disk, signal } = options;
  const { namespace, name, uid } = options.virtualMachine.metadata ?? {};
  const key = { namespace, name: name ?? '' };
  const current = await client.get<VirtualMachine>(
    resources.virtualMachines,
    key,
    { signal },
  );
  const templates = current.spec?.dataVolumeTemplates ?? [];
  const others = templates.filter(
    ({ metadata }) => metadata?.name !== disk.claim,
  );
  if (others.length < templates.length) {
    await client.patch(resources.virtualMachines, key, {
      metadata: { resourceVersion: current.metadata?.resourceVersion },
      spec: { dataVolumeTemplates: others.length > 0 ? others : null },
    });
  }
  const types: ResourceType[] = [
    resources.dataVolumes,
    resources.persistentVolumeClaims,
  ];
  for (const type of types) {
    const object = await getIfThere<DataVolume | KubernetesObject>(
      client,
      type,
      { namespace, name: disk.claim },
      { signal },
    );
    const owners = object?.metadata?.ownerReferences ?? [];
    const remaining = owners.filter(owner => owner.uid !== uid);
    if (remaining.length < owners.length) {
      await client.patch(
        type,
        { namespace, name: disk.claim },
        {
          metadata: {
            resourceVersion: object?.metadata?.resourceVersion,
            ownerReferences: remaining.length > 0 ? remaining : null,
          },
        },
      );
    }
  }
}
