/**
 * Which virtual machine of a set of objects is meant.
 *
 * @public
 */
export interface VirtualMachineTarget {
  kind: 'VirtualMachine' | 'VirtualMachineInstance';
  namespace: string;
  name: string;
}
