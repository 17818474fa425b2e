import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';

/**
 * A virtual machine's identity as one text, for keys and URLs.
 *
 * @internal
 */
export function identityKey(identity: VirtualMachineIdentity): string {
  return [identity.cluster, identity.namespace, identity.name].join('/');
}
