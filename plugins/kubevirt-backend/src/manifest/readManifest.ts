import { stringifyError } from '@backstage/errors';
import {
  ClusterObjects,
  KubernetesObject,
  VirtualMachineIdentity,
  VirtualMachineManifestResponse,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient } from 'backstage-plugin-kubevirt-node';
import { Belonging, belongings } from './belongings';
import { redactObject } from './redactObject';
import { referencedSecrets } from './referencedSecrets';

/**
 * Reads a virtual machine's objects, whole, from its cluster.
 *
 * @param options - `objects` is what the inventory has of it; `showCloudInit`
 *   whether the reader may see cloud-init's text
 * @throws what the client throws where the virtual machine itself cannot be
 *   read; what belongs to it is then `unreadable`
 * @internal
 */
export async function readManifest(options: {
  client: KubernetesClient;
  identity: VirtualMachineIdentity;
  objects: ClusterObjects;
  showCloudInit: boolean;
}): Promise<VirtualMachineManifestResponse> {
  const { client, identity, objects, showCloudInit } = options;
  const { namespace } = identity;
  const [machine, ...others] = belongings(objects, identity);

  const read = ({ type, name }: Belonging) =>
    client.get<KubernetesObject>(type, { namespace, name });

  const [itself, results] = await Promise.all([
    read(machine),
    Promise.allSettled(others.map(read)),
  ]);
  const found = [itself];
  const unreadable: VirtualMachineManifestResponse['unreadable'] = [];
  results.forEach((result, index) => {
    if (result.status === 'fulfilled') {
      found.push(result.value);
    } else {
      const { type, name } = others[index];
      const reason = stringifyError(result.reason);
      unreadable.push({ kind: type.kind, name, reason });
    }
  });
  const redacted = found.map(object => redactObject(object, showCloudInit));
  const hasText = redacted.some(it => it.hasText);
  const cloudInit = showCloudInit ? 'shown' : 'hidden';
  return {
    objects: redacted.map(it => it.object),
    secrets: referencedSecrets(found),
    unreadable,
    cloudInit: hasText ? cloudInit : 'none',
  };
}
