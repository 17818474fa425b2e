/**
 * The label that administrators' admission policies read. User interfaces
 * write it as `true` or `True`, so its case does not count.
 */
const DELETE_PROTECTION_LABEL = 'kubevirt.io/vm-delete-protection';

/**
 * Whether a virtual machine is marked as not to be deleted. Whether the
 * cluster refuses it is up to the cluster.
 *
 * @param labels - of the VirtualMachine
 * @public
 */
export function isDeleteProtected(labels: Record<string, string>): boolean {
  return labels[DELETE_PROTECTION_LABEL]?.toLowerCase() === 'true';
}
