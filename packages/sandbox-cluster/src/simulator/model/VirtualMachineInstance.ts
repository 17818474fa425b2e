import { Condition, KubeObject, Quantity, Resources } from './KubeObject';
import { Cpu, Disk, HostDevice, Interface, Volume } from './domainDevices';
import {
  MigrationState,
  VirtualMachineInstanceStatus,
} from './VirtualMachineInstanceStatus';

/**
 * What runs, with which resources and on which nodes.
 *
 * @internal
 */
export interface VirtualMachineInstanceSpec {
  architecture?: string;
  domain: {
    cpu?: Cpu;
    memory?: {
      guest?: Quantity;
      maxGuest?: Quantity;
      hugepages?: { pageSize?: string };
    };
    resources?: { requests?: Resources; limits?: Resources };
    machine?: { type?: string };
    firmware?: { uuid?: string; serial?: string; [key: string]: unknown };
    features?: { acpi?: { enabled?: boolean }; [key: string]: unknown };
    devices: {
      disks?: Disk[];
      filesystems?: { name: string; virtiofs?: object }[];
      interfaces?: Interface[];
      gpus?: HostDevice[];
      hostDevices?: HostDevice[];
      autoattachPodInterface?: boolean;
      autoattachGraphicsDevice?: boolean;
      autoattachSerialConsole?: boolean;
      logSerialConsole?: boolean;
      [key: string]: unknown;
    };
    [key: string]: unknown;
  };
  networks?: {
    name: string;
    pod?: object;
    multus?: object;
  }[];
  volumes?: Volume[];
  evictionStrategy?: string;
  startStrategy?: string;
  terminationGracePeriodSeconds?: number;
  nodeSelector?: Record<string, string>;
  affinity?: Record<string, unknown>;
  tolerations?: Toleration[];
  hostname?: string;
  subdomain?: string;
  priorityClassName?: string;
  livenessProbe?: Record<string, unknown>;
  readinessProbe?: Record<string, unknown>;
  [key: string]: unknown;
}

/**
 * A toleration of a node's taint.
 *
 * @internal
 */
export interface Toleration {
  key?: string;
  operator?: string;
  value?: string;
  effect?: string;
  tolerationSeconds?: number;
}

/**
 * A `kubevirt.io/v1` VirtualMachineInstance.
 *
 * @internal
 */
export interface VirtualMachineInstance extends KubeObject {
  spec: VirtualMachineInstanceSpec;
  status?: VirtualMachineInstanceStatus;
}

/**
 * A `kubevirt.io/v1` VirtualMachineInstanceMigration.
 *
 * @internal
 */
export interface VirtualMachineInstanceMigration extends KubeObject {
  spec: { vmiName?: string; addedNodeSelector?: Record<string, string> };
  status?: {
    phase?: string;
    conditions?: Condition[];
    migrationState?: MigrationState;
    phaseTransitionTimestamps?: {
      phase: string;
      phaseTransitionTimestamp: string;
    }[];
  };
}
