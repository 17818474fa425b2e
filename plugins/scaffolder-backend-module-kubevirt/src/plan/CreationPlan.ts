import {
  DataVolume,
  KubernetesObject,
  VirtualMachine,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';

/**
 * Everything that creating one virtual machine means for its cluster.
 *
 * @internal
 */
export interface CreationPlan {
  readonly identity: VirtualMachineIdentity;
  /** What must be there when the guest starts: Secrets. Owned by the VM later. */
  readonly before: readonly KubernetesObject[];
  readonly virtualMachine: VirtualMachine;
  /** What makes no sense without the VM: Services. Owned by it. */
  readonly after: readonly KubernetesObject[];
  /** What KubeVirt will make of the VM's templates: never written by us, but checked. */
  readonly dataVolumes: readonly DataVolume[];
}

/**
 * The objects of a plan that are written, in that order.
 *
 * @internal
 */
export function writtenObjects(plan: CreationPlan): KubernetesObject[] {
  return [...plan.before, plan.virtualMachine, ...plan.after];
}
