/**
 * Which virtual machine is meant: a cluster's name as configured, and the
 * object's namespace and name in it.
 *
 * @public
 */
export interface VirtualMachineIdentity {
  cluster: string;
  namespace: string;
  name: string;
}
