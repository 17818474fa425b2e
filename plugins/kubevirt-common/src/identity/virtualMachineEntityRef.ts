import { VirtualMachineIdentity } from './VirtualMachineIdentity';
import { virtualMachineEntityName } from './virtualMachineEntityName';

/**
 * The reference of a virtual machine's catalog entity, in the catalog's
 * normal form.
 *
 * @param identity - the virtual machine
 * @returns `resource:<namespace>/<name>`, lowercase
 * @public
 */
export function virtualMachineEntityRef(
  identity: VirtualMachineIdentity,
): string {
  const name = virtualMachineEntityName(identity);
  return `resource:${identity.namespace.toLowerCase()}/${name}`;
}
