/**
 * What an object says about its owner.
 *
 * @public
 */
export interface OwnerReference {
  apiVersion?: string;
  kind?: string;
  name?: string;
  uid?: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/**
 * The metadata that we read. Every field is optional, because objects come
 * from clusters of any version, and some of them were cut down on their way.
 *
 * @public
 */
export interface ObjectMeta {
  name?: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  /** RFC 3339, UTC. */
  creationTimestamp?: string;
  /** RFC 3339, UTC; set once deletion was asked for. */
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
  finalizers?: string[];
}

/**
 * What every Kubernetes object has.
 *
 * @public
 */
export interface KubernetesObject {
  apiVersion?: string;
  kind?: string;
  metadata?: ObjectMeta;
}

/**
 * A condition as all our kinds carry it in `status.conditions`.
 *
 * @public
 */
export interface Condition {
  type?: string;
  /** `True`, `False` or `Unknown`. */
  status?: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string | null;
  lastProbeTime?: string | null;
  lastHeartbeatTime?: string | null;
}

/**
 * Finds a condition by its type.
 *
 * @param object - anything that carries conditions; may be undefined
 * @param type - the condition's type, as written by its controller
 * @returns the condition, or undefined where there is none
 * @public
 */
export function findCondition(
  object: { status?: { conditions?: Condition[] } } | undefined,
  type: string,
): Condition | undefined {
  return object?.status?.conditions?.find(condition => condition.type === type);
}
