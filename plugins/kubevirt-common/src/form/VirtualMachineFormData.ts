import { RenderProfile } from '../render';
import {
  DiskValues,
  FilesystemValues,
  NetworkValues,
  RunStrategy,
  TolerationValues,
  VirtualMachineValues,
} from '../values';

/**
 * What the form of "Create virtual machine" holds. Each property is the value
 * of one form field and may be prefilled by itself, as JSON under `formData`
 * in the form's URL; what is absent has the field's default.
 *
 * @public
 */
export interface VirtualMachineFormData {
  target?: FormTarget;
  name?: string;
  /** Entity reference of a group or user. */
  owner?: string;
  /** Entity reference of a system. */
  system?: string;
  description?: string;
  boot?: BootChoice;
  size?: SizeChoice;
  storage?: StorageChoice;
  /** Public keys, one a line. */
  sshPublicKey?: string;
  /** How the image's user gets a password; the password itself is never here. */
  password?: PasswordChoice;
  claims?: ClaimsChoice;
  devices?: DevicesChoice;
  network?: Pick<NetworkValues, 'ports' | 'serviceType'>;
  /** Passed on to the guest untouched. */
  cloudInit?: string;
  more?: MoreChoice;
}

/**
 * Where a virtual machine is to be.
 *
 * @public
 */
export interface FormTarget {
  cluster?: string;
  namespace?: string;
}

/**
 * What a virtual machine boots from. `size` is the root disk's, a Kubernetes
 * quantity; without one a copy gets the size of what it is copied from.
 *
 * @public
 */
export type BootChoice =
  | { from: 'dataSource'; name: string; namespace?: string; size?: string }
  | { from: 'url'; url: string; size?: string }
  | { from: 'registry'; image: string; size?: string }
  | { from: 'containerDisk'; image: string }
  | { from: 'claim'; name: string }
  | { from: 'copy'; name: string; namespace?: string; size?: string }
  | { from: 'snapshot'; name: string; namespace?: string; size?: string }
  | { from: 'upload' | 'blank'; size?: string }
  | ImportChoice;

/**
 * A disk that CDI imports from a place that few people have. Which of the
 * fields a kind of source needs is CDI's (`DataVolumeSource` of v1beta1).
 *
 * @public
 */
export interface ImportChoice {
  from: 's3' | 'gcs' | 'imageio' | 'vddk';
  url: string;
  /** Name of a Secret of the namespace with the credentials. */
  secretRef?: string;
  /** Name of a ConfigMap of the namespace with certificates. */
  certConfigMap?: string;
  /** Of `imageio`: the disk in oVirt. */
  diskId?: string;
  /** Of `vddk`: the machine in vCenter, its disk file, and vCenter's certificate. */
  uuid?: string;
  backingFile?: string;
  thumbprint?: string;
  /** Of `vddk`: the image that holds VMware's library. */
  initImageURL?: string;
  size?: string;
}

/**
 * CPU and memory: by an instance type's name, or as numbers.
 *
 * @public
 */
export interface SizeChoice {
  instancetype?: VirtualMachineValues['instancetype'];
  preference?: VirtualMachineValues['preference'];
  cpu?: string;
  memory?: string;
}

/**
 * How the root disk is stored. What is absent is as the cluster's default
 * storage class and its StorageProfile say.
 *
 * @public
 */
export interface StorageChoice {
  storageClassName?: string;
  accessMode?: string;
  volumeMode?: string;
}

/**
 * What is attached besides the root disk.
 *
 * @public
 */
export interface ClaimsChoice {
  disks?: DiskValues[];
  filesystems?: FilesystemValues[];
}

/**
 * A device of the node that the virtual machine asks for.
 *
 * @public
 */
export interface DeviceRequest {
  /** Tells it from the VM's other devices. */
  name: string;
  /** The resource of the node, `nvidia.com/…` for instance. */
  deviceName: string;
}

/**
 * The devices of the node, as KubeVirt tells them apart.
 *
 * @public
 */
export interface DevicesChoice {
  gpus?: DeviceRequest[];
  hostDevices?: DeviceRequest[];
}

/**
 * Whether there is a password: none, one that is generated, or one that is a
 * secret of the task.
 *
 * @public
 */
export type PasswordChoice = 'none' | 'generate' | 'secret';

/**
 * What few people change.
 *
 * @public
 */
export interface MoreChoice {
  runStrategy?: RunStrategy;
  profile?: RenderProfile;
  /** Labels of the nodes that it may run on. */
  nodeSelector?: Record<string, string>;
  /** Taints of nodes that it puts up with. */
  tolerations?: TolerationValues[];
  /** How far the task follows the VM. */
  wait?: 'none' | 'applied' | 'running' | 'agent';
  /** Further values as YAML, laid over those of the other fields. */
  values?: string;
}
