import { ClaimSpec } from '../objects';
import { Quantity } from '../quantities';

/**
 * What a person says about the virtual machine they want, as `parseValues`
 * returns it: complete, with the defaults filled in, and valid input for
 * `parseValues` again.
 *
 * @public
 */
export interface VirtualMachineValues {
  rootDisk: RootDiskValues;
  /** Keys of KubeVirt's `domain.devices`, as they are: `gpus`, `tpm`, … */
  extraDevices: Record<string, unknown>;
  resources: ResourceValues;
  volumes: { filesystems: FilesystemValues[]; disks: DiskValues[] };
  network: NetworkValues;
  cloudInit: CloudInitValues;
  /** When KubeVirt starts the VM; `RerunOnFailure` where absent. */
  runStrategy?: RunStrategy;
  /** CPU and memory by name, instead of `resources`. */
  instancetype?: { name: string; kind?: string };
  /** What the guest's system likes best, by name. */
  preference?: { name: string; kind?: string };
  /** Public keys, as in `authorized_keys`, for the image's default user. */
  sshKeys?: string[];
  /** Labels that a node must have to run the VM. */
  nodeSelector?: Record<string, string>;
  /** Taints of nodes that the VM puts up with. */
  tolerations?: TolerationValues[];
  /** Labels of the VM and of its pod, besides our own. */
  labels?: Record<string, string>;
}

/**
 * When KubeVirt starts a virtual machine, and starts it again.
 *
 * @public
 */
export type RunStrategy =
  | 'Always'
  | 'RerunOnFailure'
  | 'Manual'
  | 'Halted'
  | 'Once';

/**
 * As Kubernetes has it, key for key.
 *
 * @public
 */
export interface TolerationValues {
  /** Absent for any taint. */
  key?: string;
  /** `Equal` where absent. */
  operator?: 'Exists' | 'Equal';
  value?: string;
  /** Any effect where absent. */
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** Seconds for which a taint with `NoExecute` is put up with; for ever where absent. */
  tolerationSeconds?: number;
}

/**
 * The disk that the virtual machine boots from: of the two kinds, the one that
 * is enabled.
 *
 * @public
 */
export interface RootDiskValues {
  /** An image that is copied anew at each start; what the guest writes is lost. */
  containerDisk: { enabled: boolean; image: string; imagePullSecret?: string };
  /** A claim that is filled once and kept. */
  dataVolume: { enabled: boolean; template: DataVolumeTemplateValues };
  /** `virtio` where absent. */
  bus?: DiskBus;
}

/**
 * How the guest sees a disk.
 *
 * @public
 */
export type DiskBus = 'virtio' | 'sata' | 'scsi' | 'usb';

/**
 * The spec of the DataVolume that becomes the root disk.
 *
 * @public
 */
export interface DataVolumeTemplateValues {
  /** One key names the kind of source: `http`, `registry`, `pvc`, … */
  source?: Record<string, Record<string, unknown>>;
  sourceRef?: { kind: string; name: string; namespace?: string };
  pvc?: ClaimSpec;
  storage?: ClaimSpec;
  contentType?: string;
  preallocation?: boolean;
  priorityClassName?: string;
}

/**
 * What the VM asks for. `null` says that it asks for none where an absent key
 * would mean the default.
 *
 * @public
 */
export interface ResourceValues {
  cpu: Quantity | null;
  memory: Quantity | null;
  /** Other resources of the pod, `ephemeral-storage` for instance. */
  [resource: string]: Quantity | null;
}

/**
 * A file system that the host shares with the guest. Exactly one key besides
 * `name` says what stands behind it.
 *
 * @public
 */
export interface FilesystemValues {
  /** Also the tag that the guest mounts. */
  name: string;
  persistentVolumeClaim?: { name: string };
  dataVolume?: { name: string };
  configMap?: { name: string };
  secret?: { name: string };
  serviceAccount?: { name: string };
}

/**
 * A disk besides the root disk. Exactly one key of the kinds says what stands
 * behind it.
 *
 * @public
 */
export interface DiskValues {
  name: string;
  /** What the guest takes it for; `disk` where absent. */
  device?: 'disk' | 'cdrom' | 'lun';
  /** `virtio` where absent, `sata` for a CD-ROM. */
  bus?: DiskBus;
  /** What the guest finds under `/dev/disk/by-id`. */
  serial?: string;
  persistentVolumeClaim?: { name: string; readOnly?: boolean };
  dataVolume?: { name: string };
  ephemeral?: { persistentVolumeClaim: { name: string } };
  containerDisk?: { image: string; imagePullSecret?: string; path?: string };
  emptyDisk?: { capacity: Quantity };
  hostDisk?: {
    path: string;
    type: 'Disk' | 'DiskOrCreate';
    capacity?: Quantity;
  };
  configMap?: { name: string; volumeLabel?: string };
  secret?: { name: string; volumeLabel?: string };
  serviceAccount?: { name: string };
  sysprep?: { configMap?: { name: string }; secret?: { name: string } };
}

/**
 * The ports that a Service offers, and further interfaces.
 *
 * @public
 */
export interface NetworkValues {
  ports: PortValues[];
  /** `ClusterIP` where absent. */
  serviceType?: 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'Headless';
  /** Interfaces besides the pod network's. */
  secondary?: SecondaryNetworkValues[];
}

/**
 * A port of the Service.
 *
 * @public
 */
export interface PortValues {
  name?: string;
  port: number;
  /** TCP where absent. */
  protocol?: 'TCP' | 'UDP';
  /** The port in the guest; that of the Service where absent. */
  targetPort?: number;
  /** The port on every node, with the Service types that have one. */
  nodePort?: number;
}

/**
 * An interface besides that of the pod network.
 *
 * @public
 */
export interface SecondaryNetworkValues {
  name: string;
  /** A NetworkAttachmentDefinition, with its namespace before a `/` where it is another. */
  networkName: string;
  /** `bridge` where absent. */
  binding?: 'bridge' | 'sriov';
  macAddress?: string;
}

/**
 * What cloud-init finds in the guest.
 *
 * @public
 */
export interface CloudInitValues {
  /** Passed on to the guest untouched; empty for none. */
  userData: string;
  networkData?: string;
}
