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

/**
 * Asks the agent in a guest who is signed in and what is mounted.
 *
 * @throws what the client throws; a 409 where no agent is connected
 * @internal
 */
export async function askGuestAgent(
  client: KubernetesClient,
  { namespace, name }: VirtualMachineIdentity,
): Promise<GuestAgentReport> {
  const ask = async <T>(subresource: string) => {
    const key = { namespace, name, subresource };
    return (
      await client.get<KubernetesObject & { items?: T[] }>(subresources, key)
    ).items;
  };
  const [users, filesystems] = await Promise.all([
    ask<NonNullable<GuestAgentReport['users']>[number]>('userlist'),
    ask<NonNullable<GuestAgentReport['filesystems']>[number]>('filesystemlist'),
  ]);
  return { users, filesystems };
}
