/**
 * What an object says about its owner.
 *
 * @internal
 */
export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/**
 * An object's metadata, as far as the simulator reads and writes it.
 *
 * @internal
 */
export interface ObjectMeta {
  /** Empty in an object that the server is still to name. */
  name: string;
  generateName?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  deletionGracePeriodSeconds?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  finalizers?: string[];
  ownerReferences?: OwnerReference[];
  managedFields?: unknown[];
}

/**
 * What every Kubernetes object has.
 *
 * @internal
 */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
}

/**
 * A condition as all our kinds carry it.
 *
 * @internal
 */
export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastProbeTime?: string | null;
  lastTransitionTime?: string | null;
  lastHeartbeatTime?: string | null;
}

/**
 * Cores, bytes or pieces, as YAML gives them.
 *
 * @internal
 */
export type Quantity = string | number;

/**
 * Amounts by resource name.
 *
 * @internal
 */
export type Resources = Record<string, Quantity>;
