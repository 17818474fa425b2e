import { ClusterStatus } from '../api';

/**
 * What the fields of the form offer, by the kind that
 * `GET /v1/form/choices/:kind?cluster=…&namespace=…` names.
 *
 * @public
 */
export interface FormChoices {
  clusters: ClusterStatus;
  namespaces: NamespaceChoice;
  images: ImageChoice;
  'storage-classes': StorageClassChoice;
  claims: ClaimChoice;
  snapshots: SnapshotChoice;
  devices: DeviceChoice;
  instancetypes: InstancetypeChoice;
  preferences: PreferenceChoice;
}

/**
 * What a field of the form can ask choices of.
 *
 * @public
 */
export type FormChoiceKind = keyof FormChoices;

/**
 * The answer to `GET /v1/form/choices/:kind`.
 *
 * @public
 */
export interface FormChoicesResponse<
  K extends FormChoiceKind = FormChoiceKind,
> {
  items: FormChoices[K][];
}

/**
 * A namespace that the virtual machine can be made in.
 *
 * @public
 */
export interface NamespaceChoice {
  name: string;
  /** Whether it belongs to the cluster itself. */
  system: boolean;
  /** Whether Backstage's own credentials may not create virtual machines in it. */
  refused?: boolean;
}

/**
 * An image that a root disk can be copied from: a DataSource of the cluster,
 * or an entity of the catalog with the type `virtual-machine-image`.
 *
 * @public
 */
export interface ImageChoice {
  origin: 'cluster' | 'catalog';
  name: string;
  namespace: string;
  title: string;
  description?: string;
  /** Of an image of the catalog: `https://…` or `docker://…`. */
  url?: string;
  /** Who can log in. */
  user?: string;
  /** A Kubernetes quantity: the smallest root disk that holds it. */
  size?: string;
  /** The instance type and preference that suit it. */
  instancetype?: string;
  preference?: string;
  ready: boolean;
  /** Why it is not ready, in the cluster's words. */
  message?: string;
}

/**
 * A storage class that the root disk can be of.
 *
 * @public
 */
export interface StorageClassChoice {
  name: string;
  /** Whether it is used where none is named. */
  isDefault: boolean;
  provisioner?: string;
  /** `Immediate`, or `WaitForFirstConsumer`. */
  bindingMode?: string;
  expandable: boolean;
  /** What its StorageProfile says, best first; empty where CDI knows nothing of it. */
  claims: { accessModes: string[]; volumeMode?: string }[];
  /** How CDI copies within it: `csi-clone`, `snapshot`, `copy`. */
  cloneStrategy?: string;
}

/**
 * A volume claim of the namespace that a disk can be made from.
 *
 * @public
 */
export interface ClaimChoice {
  name: string;
  /** A Kubernetes quantity. */
  size?: string;
  accessModes: string[];
  volumeMode?: string;
  storageClass?: string;
  /** `Bound`, `Pending` or `Lost`. */
  phase?: string;
  /** What has it now. */
  usedBy: ClaimUser[];
}

/**
 * Somebody who has a volume claim in use.
 *
 * @public
 */
export interface ClaimUser {
  kind: 'VirtualMachine' | 'Pod';
  name: string;
  /** Whether it runs, and so holds the claim at this moment. */
  running: boolean;
}

/**
 * A VolumeSnapshot of the namespace that a root disk can be made from.
 *
 * @public
 */
export interface SnapshotChoice {
  name: string;
  /** The claim that it is of. */
  claim?: string;
  /** A Kubernetes quantity. */
  size?: string;
  ready: boolean;
}

/**
 * A device of the nodes that the virtual machine can have.
 *
 * @public
 */
export interface DeviceChoice {
  /** The resource's name, `nvidia.com/…` for instance. */
  deviceName: string;
  kind: 'gpu' | 'hostDevice';
  /** The nodes that offer it. `free` is absent where the pods may not be read. */
  nodes: { name: string; total: number; free?: number; schedulable: boolean }[];
  /**
   * Why it is not to be had: KubeVirt does not permit it, no node offers it,
   * the nodes that do take no pods, all are in use.
   */
  obstacle?: 'not-permitted' | 'no-node' | 'nodes-closed' | 'all-in-use';
}

/**
 * An instance type, which says how much CPU and memory there is.
 *
 * @public
 */
export interface InstancetypeChoice {
  kind: 'VirtualMachineInstancetype' | 'VirtualMachineClusterInstancetype';
  name: string;
  title?: string;
  description?: string;
  cpu?: number;
  /** A Kubernetes quantity. */
  memory?: string;
  /** Names of the device resources that it includes. */
  devices: string[];
}

/**
 * A preference, which says what a guest's system likes best.
 *
 * @public
 */
export interface PreferenceChoice {
  kind: 'VirtualMachinePreference' | 'VirtualMachineClusterPreference';
  name: string;
  title?: string;
}
