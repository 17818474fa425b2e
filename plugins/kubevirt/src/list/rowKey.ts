import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';

/**
 * Tells the rows of a list apart.
 *
 * @internal
 */
export function rowKey(identity: VirtualMachineIdentity): string {
  const { cluster, namespace, name } = identity;
  return [cluster, namespace, name].join('\n');
}
