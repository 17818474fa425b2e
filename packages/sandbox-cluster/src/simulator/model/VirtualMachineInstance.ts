import { Condition, KubeObject, Quantity, Resources } from './KubeObject';

/**
 * A disk of the domain.
 *
 * @internal
 */
export interface Disk {
  name: string;
  bootOrder?: number;
  serial?: string;
  disk?: { bus?: string; readonly?: boolean };
  cdrom?: { bus?: string; readonly?: boolean };
  lun?: { bus?: string };
  [key: string]: unknown;
}

/**
 * Where cloud-init's text comes from.
 *
 * @internal
 */
export interface CloudInitSource {
  userData?: string;
  userDataBase64?: string;
  secretRef?: { name: string };
  networkData?: string;
  networkDataBase64?: string;
  networkDataSecretRef?: { name: string };
}

/**
 * A volume; one key besides `name` says of which kind.
 *
 * @internal
 */
export interface Volume {
  name: string;
  persistentVolumeClaim?: { claimName: string; hotpluggable?: boolean };
  dataVolume?: { name: string; hotpluggable?: boolean };
  ephemeral?: { persistentVolumeClaim?: { claimName: string } };
  containerDisk?: {
    image: string;
    imagePullPolicy?: string;
    imagePullSecret?: string;
    path?: string;
  };
  emptyDisk?: { capacity?: Quantity };
  cloudInitNoCloud?: CloudInitSource;
  cloudInitConfigDrive?: CloudInitSource;
  secret?: { secretName?: string; optional?: boolean };
  configMap?: { name?: string; optional?: boolean };
  sysprep?: { secret?: { name: string }; configMap?: { name: string } };
  serviceAccount?: { serviceAccountName?: string };
  memoryDump?: { claimName: string; hotpluggable?: boolean };
  [kind: string]: unknown;
}

/**
 * A network interface of the domain.
 *
 * @internal
 */
export interface Interface {
  name: string;
  masquerade?: object;
  bridge?: object;
  macAddress?: string;
  model?: string;
  ports?: { name?: string; port: number; protocol?: string }[];
  [binding: string]: unknown;
}

/**
 * A GPU or another host device.
 *
 * @internal
 */
export interface HostDevice {
  name: string;
  deviceName?: string;
  [key: string]: unknown;
}

/**
 * CPU topology and model.
 *
 * @internal
 */
export interface Cpu {
  cores?: number;
  sockets?: number;
  threads?: number;
  maxSockets?: number;
  model?: string;
  [key: string]: unknown;
}

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
