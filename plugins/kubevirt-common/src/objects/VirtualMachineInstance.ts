import { Condition, KubernetesObject } from './KubernetesObject';

/**
 * A disk of the domain. Exactly one of `disk`, `cdrom` and `lun` says what the
 * guest takes it for.
 *
 * @public
 */
export interface Disk {
  name?: string;
  /** From 1 up; disks without one are tried only where no disk has one. */
  bootOrder?: number;
  serial?: string;
  disk?: { bus?: string; readonly?: boolean };
  cdrom?: { bus?: string; readonly?: boolean; tray?: string };
  lun?: { bus?: string; readonly?: boolean };
  shareable?: boolean;
  cache?: string;
}

/**
 * A volume. Exactly one key besides `name` names its kind; the kinds of every
 * KubeVirt version are kept as they come.
 *
 * @public
 */
export interface Volume {
  name?: string;
  persistentVolumeClaim?: {
    claimName?: string;
    readOnly?: boolean;
    hotpluggable?: boolean;
  };
  dataVolume?: { name?: string; hotpluggable?: boolean };
  ephemeral?: {
    persistentVolumeClaim?: { claimName?: string; readOnly?: boolean };
  };
  containerDisk?: {
    image?: string;
    imagePullPolicy?: string;
    imagePullSecret?: string;
    path?: string;
  };
  hostDisk?: {
    path?: string;
    type?: string;
    capacity?: string;
    shared?: boolean;
  };
  emptyDisk?: { capacity?: string };
  cloudInitNoCloud?: CloudInitSource;
  cloudInitConfigDrive?: CloudInitSource;
  sysprep?: { secret?: { name?: string }; configMap?: { name?: string } };
  configMap?: { name?: string; optional?: boolean; volumeLabel?: string };
  secret?: { secretName?: string; optional?: boolean; volumeLabel?: string };
  serviceAccount?: { serviceAccountName?: string };
  downwardAPI?: object;
  downwardMetrics?: object;
  memoryDump?: { claimName?: string };
  [kind: string]: unknown;
}

/**
 * Where cloud-init's data comes from. The text itself is never kept in
 * memory, logged or sent on: it may hold passwords.
 *
 * @public
 */
export interface CloudInitSource {
  userData?: string;
  userDataBase64?: string;
  secretRef?: { name?: string };
  networkData?: string;
  networkDataBase64?: string;
  networkDataSecretRef?: { name?: string };
}

/**
 * A network interface of the domain.
 *
 * @public
 */
export interface Interface {
  name?: string;
  model?: string;
  macAddress?: string;
  masquerade?: object;
  bridge?: object;
  sriov?: object;
  binding?: { name?: string };
  /** From 1 up; an interface with one is tried for network boot. */
  bootOrder?: number;
  /** Where given under masquerade, only these ports reach the guest. */
  ports?: { name?: string; port?: number; protocol?: string }[];
  state?: string;
  [binding: string]: unknown;
}

/**
 * Keys or a password that KubeVirt puts into the guest.
 *
 * @public
 */
export interface AccessCredential {
  sshPublicKey?: {
    source?: { secret?: { secretName?: string } };
    propagationMethod?: {
      configDrive?: object;
      noCloud?: object;
      qemuGuestAgent?: { users?: string[] };
    };
  };
  userPassword?: {
    source?: { secret?: { secretName?: string } };
    propagationMethod?: { qemuGuestAgent?: object };
  };
}

/**
 * The spec of a VirtualMachineInstance, and of a VirtualMachine's template.
 *
 * @public
 */
export interface VirtualMachineInstanceSpec {
  architecture?: string;
  hostname?: string;
  subdomain?: string;
  nodeSelector?: Record<string, string>;
  tolerations?: {
    key?: string;
    operator?: string;
    value?: string;
    effect?: string;
    tolerationSeconds?: number;
  }[];
  evictionStrategy?: string;
  /** Seconds; KubeVirt's default is 30. */
  terminationGracePeriodSeconds?: number;
  domain?: {
    cpu?: {
      cores?: number;
      sockets?: number;
      threads?: number;
      model?: string;
      dedicatedCpuPlacement?: boolean;
    };
    memory?: { guest?: string | number; hugepages?: { pageSize?: string } };
    resources?: {
      requests?: Record<string, string | number>;
      limits?: Record<string, string | number>;
    };
    machine?: { type?: string };
    firmware?: {
      uuid?: string;
      serial?: string;
      bootloader?: Record<string, unknown>;
      /** A kernel that is started instead of a disk's boot loader. */
      kernelBoot?: object;
    };
    devices?: {
      disks?: Disk[];
      interfaces?: Interface[];
      filesystems?: { name?: string; virtiofs?: object }[];
      gpus?: { name?: string; deviceName?: string; tag?: string }[];
      hostDevices?: { name?: string; deviceName?: string; tag?: string }[];
      tpm?: object;
      rng?: object;
      watchdog?: object;
      autoattachGraphicsDevice?: boolean;
      autoattachSerialConsole?: boolean;
      autoattachPodInterface?: boolean;
      [device: string]: unknown;
    };
  };
  networks?: {
    name?: string;
    pod?: object;
    multus?: { networkName?: string };
    [kind: string]: unknown;
  }[];
  volumes?: Volume[];
  accessCredentials?: AccessCredential[];
  livenessProbe?: { guestAgentPing?: object };
  readinessProbe?: { guestAgentPing?: object };
}

/**
 * A `kubevirt.io/v1` VirtualMachineInstance, cut down to what is read from it.
 *
 * @public
 */
export interface VirtualMachineInstance extends KubernetesObject {
  spec?: VirtualMachineInstanceSpec;
  status?: {
    phase?: string;
    reason?: string;
    nodeName?: string;
    /** The node that asked for this instance to move away. */
    evacuationNodeName?: string;
    /** The launcher's image, whose tag is KubeVirt's version. */
    launcherContainerImageVersion?: string;
    qosClass?: string;
    conditions?: Condition[];
    activePods?: Record<string, string>;
    phaseTransitionTimestamps?: {
      phase?: string;
      phaseTransitionTimestamp?: string;
    }[];
    guestOSInfo?: {
      id?: string;
      name?: string;
      prettyName?: string;
      version?: string;
      versionId?: string;
      kernelRelease?: string;
      kernelVersion?: string;
      machine?: string;
    };
    interfaces?: {
      name?: string;
      mac?: string;
      ipAddress?: string;
      ipAddresses?: string[];
      interfaceName?: string;
      podInterfaceName?: string;
      /** Comma-separated: `domain`, `guest-agent`, `multus-status`. */
      infoSource?: string;
      linkState?: string;
      queueCount?: number;
    }[];
    volumeStatus?: {
      name?: string;
      /** The device that the guest sees, `vda` for instance. */
      target?: string;
      phase?: string;
      reason?: string;
      message?: string;
      /** Bytes. */
      size?: number;
      hotplugVolume?: object;
      persistentVolumeClaimInfo?: {
        claimName?: string;
        accessModes?: string[];
        volumeMode?: string;
        capacity?: Record<string, string>;
        requests?: Record<string, string>;
        filesystemOverhead?: string;
      };
    }[];
    currentCPUTopology?: {
      cores?: number;
      sockets?: number;
      threads?: number;
    };
    memory?: {
      guestAtBoot?: string;
      guestCurrent?: string;
      guestRequested?: string;
      memoryOverhead?: string;
    };
    machine?: { type?: string };
    migrationState?: {
      startTimestamp?: string;
      endTimestamp?: string;
      sourceNode?: string;
      targetNode?: string;
      targetPod?: string;
      completed?: boolean;
      failed?: boolean;
      failureReason?: string;
      abortRequested?: boolean;
      abortStatus?: string;
      mode?: string;
      migrationUid?: string;
    };
    migrationMethod?: string;
  };
}

/**
 * A `kubevirt.io/v1` VirtualMachineInstanceMigration, cut down likewise.
 *
 * @public
 */
export interface VirtualMachineInstanceMigration extends KubernetesObject {
  spec?: { vmiName?: string };
  status?: {
    phase?: string;
    conditions?: Condition[];
    migrationState?: NonNullable<
      VirtualMachineInstance['status']
    >['migrationState'];
    phaseTransitionTimestamps?: {
      phase?: string;
      phaseTransitionTimestamp?: string;
    }[];
  };
}
