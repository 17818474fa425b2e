import {
  ClusterObjects,
  KubernetesObject,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { ResourceType, resources } from 'backstage-plugin-kubevirt-node';

/** An object to be read. @internal */
export interface Belonging {
  type: ResourceType;
  name: string;
}

/**
 * What a virtual machine's manifest consists of: itself, its instance, the
 * DataVolumes and claims behind its disks, the Services that lead to it.
 *
 * @param objects - what the inventory has of it
 * @internal
 */
export function belongings(
  objects: ClusterObjects,
  { namespace }: VirtualMachineIdentity,
): Belonging[] {
  const { dataVolumes = [] } = objects;
  const filled = new Set(dataVolumes.map(({ metadata }) => metadata?.name));
  const of = (type: ResourceType, all: KubernetesObject[] = []): Belonging[] =>
    all.flatMap(({ metadata }) =>
      metadata?.name && metadata.namespace === namespace
        ? [{ type, name: metadata.name }]
        : [],
    );
  return [
    ...of(resources.virtualMachines, objects.virtualMachines),
    ...of(resources.virtualMachineInstances, objects.virtualMachineInstances),
    ...of(resources.dataVolumes, dataVolumes),
    // A DataVolume's claim has its name and says nothing more.
    ...of(
      resources.persistentVolumeClaims,
      objects.persistentVolumeClaims?.filter(
        ({ metadata }) =>
          !filled.has(metadata?.name) &&
          !metadata?.ownerReferences?.some(
            ({ kind }) => kind === 'PersistentVolumeClaim',
          ),
      ),
    ),
    ...of(resources.services, objects.services),
  ];
}
