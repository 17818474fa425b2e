import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';

/**
 * The address by which a virtual machine is best known: its first one that is
 * not only valid on its own link.
 *
 * @internal
 */
export function firstAddress(view: VirtualMachineView): string | undefined {
  const addresses = view.interfaces.flatMap(({ addresses: all }) => all);
  return (
    addresses.find(address => !/^(fe[89ab].:|169\.254\.)/i.test(address)) ??
    addresses[0]
  );
}
