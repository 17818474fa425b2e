import {
  ClusterObjects,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { RuledMetadata } from './readField';

/**
 * The metadata of a virtual machine, or of an instance that stands for itself;
 * and of its namespace, where that may be seen.
 *
 * @internal
 */
export function machineMetadata(
  { namespace, name }: VirtualMachineIdentity,
  objects: ClusterObjects,
): RuledMetadata {
  const candidates = [
    ...(objects.virtualMachines ?? []),
    ...(objects.virtualMachineInstances ?? []),
  ];
  const found = candidates.find(
    ({ metadata }) =>
      metadata?.namespace === namespace && metadata.name === name,
  );
  const place = objects.namespaces?.find(
    ({ metadata }) => metadata?.name === namespace,
  );
  return { machine: found?.metadata ?? {}, namespace: place?.metadata ?? {} };
}
