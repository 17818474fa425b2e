import {
  GuestAgentReport,
  KubernetesObject,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient, resources } from 'backstage-plugin-kubevirt-node';

const subresources = {
  ...resources.virtualMachineInstances,
  group: 'subresources.kubevirt.io',
};

/** How many users and file systems `guestosinfo` names at most (KubeVirt v1.9.0 pkg/virt-launcher/virtwrap/manager.go). */
const LISTED = 10;

/**
 * Asks the agent in a guest about the guest, who is signed in and what is
 * mounted: at once, and again only for what does not fit into that answer.
 *
 * @throws what the client throws; a 409 where no agent is connected
 * @internal
 */
export async function askGuestAgent(
  client: KubernetesClient,
  { namespace, name }: VirtualMachineIdentity,
): Promise<GuestAgentReport> {
  const ask = <T>(subresource: string) =>
    client.get<KubernetesObject & T>(subresources, {
      namespace,
      name,
      subresource,
    });
  const all = async <T>(subresource: string, named: T[] = []) =>
    named.length < LISTED
      ? named
      : (await ask<{ items?: T[] }>(subresource)).items;

  const info = await ask<NonNullable<GuestAgentReport['info']>>('guestosinfo');
  const [users, filesystems] = await Promise.all([
    all('userlist', info.userList),
    all('filesystemlist', info.fsInfo?.disks),
  ]);
  return { info, users, filesystems };
}
