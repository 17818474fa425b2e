import { Condition, Quantity, Resources } from './KubeObject';

/**
 * What the guest agent says about the operating system.
 *
 * @internal
 */
export interface GuestOsInfo {
  id?: string;
  name?: string;
  prettyName?: string;
  version?: string;
  versionId?: string;
  kernelRelease?: string;
  kernelVersion?: string;
  machine?: string;
}

/**
 * A network interface as the domain and the agent report it.
 *
 * @internal
 */
export interface InterfaceStatus {
  name?: string;
  mac?: string;
  ipAddress?: string;
  ipAddresses?: string[];
  interfaceName?: string;
  podInterfaceName?: string;
  infoSource?: string;
  linkState?: string;
  queueCount?: number;
}

/**
 * A volume as the running domain has it.
 *
 * @internal
 */
export interface VolumeStatus {
  name: string;
  target: string;
  phase?: string;
  reason?: string;
  message?: string;
  size?: number;
  hotplugVolume?: { attachPodName?: string; attachPodUID?: string };
  persistentVolumeClaimInfo?: {
    accessModes?: string[];
    capacity?: Resources;
    claimName?: string;
    filesystemOverhead?: string;
    requests?: Resources;
    volumeMode?: string;
  };
}

/**
 * The state of the latest migration.
 *
 * @internal
 */
export interface MigrationState {
  migrationUid?: string;
  mode?: string;
  sourceNode?: string;
  sourcePod?: string;
  targetNode?: string;
  targetPod?: string;
  startTimestamp?: string;
  endTimestamp?: string;
  completed?: boolean;
  failed?: boolean;
  failureReason?: string;
  abortRequested?: boolean;
  abortStatus?: string;
  [key: string]: unknown;
}

/**
 * What virt-controller and virt-handler report.
 *
 * @internal
 */
export interface VirtualMachineInstanceStatus {
  phase?: string;
  reason?: string;
  nodeName?: string;
  activePods?: Record<string, string>;
  conditions?: Condition[];
  currentCPUTopology?: { cores?: number; sockets?: number; threads?: number };
  guestOSInfo?: GuestOsInfo;
  interfaces?: InterfaceStatus[];
  launcherContainerImageVersion?: string;
  machine?: { type?: string };
  memory?: {
    guestAtBoot?: Quantity;
    guestCurrent?: Quantity;
    guestRequested?: Quantity;
    memoryOverhead?: Quantity;
  };
  migrationMethod?: string;
  migrationState?: MigrationState;
  migrationTransport?: string;
  phaseTransitionTimestamps?: {
    phase: string;
    phaseTransitionTimestamp: string;
  }[];
  qosClass?: string;
  runtimeUser?: number;
  selinuxContext?: string;
  virtualMachineRevisionName?: string;
  volumeStatus?: VolumeStatus[];
}
