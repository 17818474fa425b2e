import { Condition, KubernetesObject, ObjectMeta } from './KubernetesObject';
import { DataVolumeSpec } from './DataVolume';
import { VirtualMachineInstanceSpec } from './VirtualMachineInstance';

/**
 * A `kubevirt.io/v1` VirtualMachine, cut down to what is read from it.
 *
 * @public
 */
export interface VirtualMachine extends KubernetesObject {
  spec?: {
    /** Deprecated by KubeVirt in favour of `runStrategy`; still found. */
    running?: boolean;
    runStrategy?: string;
    instancetype?: { kind?: string; name?: string };
    preference?: { kind?: string; name?: string };
    dataVolumeTemplates?: { metadata?: ObjectMeta; spec?: DataVolumeSpec }[];
    template?: { metadata?: ObjectMeta; spec?: VirtualMachineInstanceSpec };
  };
  status?: {
    printableStatus?: string;
    runStrategy?: string;
    created?: boolean;
    ready?: boolean;
    conditions?: Condition[];
    stateChangeRequests?: {
      action?: string;
      uid?: string;
      data?: Record<string, string>;
    }[];
    startFailure?: {
      consecutiveFailCount?: number;
      lastFailedVMIUID?: string;
      retryAfterTimestamp?: string;
    };
    volumeSnapshotStatuses?: {
      name?: string;
      enabled?: boolean;
      reason?: string;
    }[];
    observedGeneration?: number;
    desiredGeneration?: number;
    snapshotInProgress?: string;
    restoreInProgress?: string;
  };
}
