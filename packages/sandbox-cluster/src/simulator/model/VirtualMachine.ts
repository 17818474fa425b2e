import { Condition, KubeObject, ObjectMeta } from './KubeObject';
import { DataVolumeSpec } from './DataVolume';
import { Disk } from './domainDevices';
import { VirtualMachineInstanceSpec } from './VirtualMachineInstance';

/**
 * When an instance of the machine shall run.
 *
 * @internal
 */
export type RunStrategy =
  | 'Always'
  | 'Halted'
  | 'Manual'
  | 'Once'
  | 'RerunOnFailure'
  | 'WaitAsReceiver';

/**
 * A start or stop that somebody asked for and the controller has yet to do.
 *
 * @internal
 */
export interface StateChangeRequest {
  action: 'Start' | 'Stop';
  /** The instance to stop. */
  uid?: string;
  data?: Record<string, string>;
}

/**
 * A volume that somebody wants added or removed.
 *
 * @internal
 */
export interface VolumeRequest {
  addVolumeOptions?: {
    name: string;
    disk?: Disk;
    volumeSource?: {
      persistentVolumeClaim?: { claimName: string; hotpluggable?: boolean };
      dataVolume?: { name: string; hotpluggable?: boolean };
    };
    dryRun?: string[];
  };
  removeVolumeOptions?: { name: string; dryRun?: string[] };
}

/**
 * Reference to an instance type or a preference.
 *
 * @internal
 */
export interface Matcher {
  kind?: string;
  name?: string;
  revisionName?: string;
  inferFromVolume?: string;
}

/**
 * What virt-controller reports of a machine.
 *
 * @internal
 */
export interface VirtualMachineStatus {
  created?: boolean;
  ready?: boolean;
  printableStatus?: string;
  runStrategy?: string;
  observedGeneration?: number;
  desiredGeneration?: number;
  conditions?: Condition[];
  stateChangeRequests?: StateChangeRequest[];
  volumeRequests?: VolumeRequest[];
  startFailure?: {
    consecutiveFailCount?: number;
    lastFailedVMIUID?: string;
    retryAfterTimestamp?: string;
  };
  volumeSnapshotStatuses?: {
    name: string;
    enabled: boolean;
    reason?: string;
  }[];
  instancetypeRef?: { kind?: string; name?: string };
  preferenceRef?: { kind?: string; name?: string };
  snapshotInProgress?: string;
  restoreInProgress?: string;
}

/**
 * A `kubevirt.io/v1` VirtualMachine.
 *
 * @internal
 */
export interface VirtualMachine extends KubeObject {
  spec: {
    running?: boolean;
    runStrategy?: string;
    instancetype?: Matcher;
    preference?: Matcher;
    dataVolumeTemplates?: {
      metadata: Partial<ObjectMeta> & { name: string };
      spec: DataVolumeSpec;
    }[];
    template: {
      metadata?: Partial<ObjectMeta>;
      spec: VirtualMachineInstanceSpec;
    };
  };
  status?: VirtualMachineStatus;
}
