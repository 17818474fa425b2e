import {
  check,
  KubernetesObject,
  NameCheck,
} from 'backstage-plugin-kubevirt-common';
import {
  KubernetesClient,
  resources,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';
import { listIfKnown } from './choices/listIfKnown';
import { suggestName } from './suggestName';

// What is made with the VM's own name, or would be taken for a part of it.
const KINDS: ResourceType[] = [
  resources.virtualMachines,
  resources.virtualMachineInstances,
  resources.dataVolumes,
  resources.persistentVolumeClaims,
  resources.services,
];

/**
 * Whether a name can be used for a new virtual machine.
 *
 * @param options - `name` may be empty, for a suggestion alone; `random` is a
 *   number from 0 to 1, for tests
 * @internal
 */
export async function checkNewName(options: {
  client: KubernetesClient;
  namespace: string;
  name: string;
  random?: () => number;
}): Promise<NameCheck> {
  const { client, namespace, name, random = Math.random } = options;
  const lists = await Promise.all(
    KINDS.map(async type => {
      const objects = await listIfKnown<KubernetesObject>(client, type, {
        namespace,
      });
      return objects.map(({ metadata }) => ({
        kind: type.kind,
        name: metadata?.name ?? '',
      }));
    }),
  );
  const there = lists.flat();
  const names = new Set(there.map(object => object.name));
  return {
    findings: name
      ? check({ name, namespace, values: {}, profile: 'modern' }).filter(
          ({ path }) => path === 'name',
        )
      : [],
    taken: there.filter(object => object.name === name),
    suggestion: suggestName({ base: name, taken: names, random }),
  };
}
