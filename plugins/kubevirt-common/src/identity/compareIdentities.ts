import { VirtualMachineIdentity } from './VirtualMachineIdentity';

const collator = new Intl.Collator('en', { numeric: true });

/**
 * The order of a list that nobody sorted otherwise: by name, numbers in it by
 * their value; then by cluster and namespace.
 *
 * @returns negative where `a` comes first, positive where `b` does
 * @public
 */
export function compareIdentities(
  a: VirtualMachineIdentity,
  b: VirtualMachineIdentity,
): number {
  return (
    collator.compare(a.name, b.name) ||
    collator.compare(a.cluster, b.cluster) ||
    collator.compare(a.namespace, b.namespace)
  );
}
