import {
  KubernetesObject,
  VirtualMachine,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';

/**
 * A claim of a virtual machine, and what becomes of it.
 *
 * @internal
 */
export interface DiskFate {
  /** Of the volume in the virtual machine; absent where it was detached. */
  volume?: string;
  /** Name of the claim, and of its DataVolume where there is one. */
  claim: string;
  /** A Kubernetes quantity; absent where the claim is not there. */
  size?: string;
  /** Whether Kubernetes deletes it together with the virtual machine. */
  owned: boolean;
  hasDataVolume: boolean;
  /** Who else uses it, each in words. */
  users: string[];
  fate: 'delete' | 'keep';
}

/**
 * Everything that deleting one virtual machine means for its cluster.
 *
 * @internal
 */
export interface DeletionPlan {
  readonly identity: VirtualMachineIdentity;
  readonly virtualMachine: VirtualMachine;
  readonly disks: readonly DiskFate[];
  /** Services and Secrets that Kubernetes deletes with it. */
  readonly owned: readonly KubernetesObject[];
  /** Services and Secrets of its creation that nobody owns: deleted by us. */
  readonly left: readonly KubernetesObject[];
}
