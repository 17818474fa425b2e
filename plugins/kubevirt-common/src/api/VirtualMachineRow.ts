import { ConditionView, Health, ProblemCode } from '../view';
import { ClusterStatus } from './ClusterStatus';

/**
 * A virtual machine in a list: what is searched, sorted, shown and needed to
 * act on it. Empty fields are left out, because there may be many rows.
 *
 * @public
 */
export interface VirtualMachineRow {
  cluster: string;
  namespace: string;
  name: string;
  kind: 'VirtualMachine' | 'VirtualMachineInstance';
  uid?: string;
  /** Its entity, where the catalog has it. */
  entityRef?: string;
  title?: string;
  description?: string;
  /** The owner's entity reference. */
  owner?: string;
  /** The system's entity reference. */
  system?: string;
  /** KubeVirt's printableStatus, verbatim. */
  status: string;
  health: Health;
  /** One sentence, where there is a problem. */
  headline?: string;
  problems?: ProblemCode[];
  runStrategy?: string;
  labels: Record<string, string>;
  /** Those that decide what can be done to it. */
  conditions?: Pick<ConditionView, 'type' | 'status' | 'message'>[];
  /** RFC 3339. */
  createdAt?: string;
  /** RFC 3339; when the guest that runs now was started. */
  bootedAt?: string;
  node?: string;
  /** vCPUs. */
  cpu?: number;
  /** Guest memory, a Kubernetes quantity. */
  memory?: string;
  instancetype?: string;
  os?: string;
  addresses?: string[];
  macs?: string[];
  /** What its disks were made from. */
  images?: string[];
  claims?: string[];
  /** Resource names of GPUs. */
  gpus?: string[];
  /** Resource names of other host devices. */
  devices?: string[];
  ports?: number[];
}

/**
 * The answer to `GET /v1/virtual-machines`: every virtual machine that the
 * caller may see, in the order of `compareIdentities`, and every cluster with how well it is known.
 *
 * @public
 */
export interface VirtualMachineListResponse {
  items: VirtualMachineRow[];
  clusters: ClusterStatus[];
}

/**
 * One event of `GET /v1/virtual-machines/stream`. The list comes in several
 * events first, in the order of `compareIdentities`; the last of them is
 * `complete`, as are all after it.
 *
 * @public
 */
export interface VirtualMachineListEvent {
  /** Rows that are new or different. */
  items?: VirtualMachineRow[];
  /** Rows that are gone, each as cluster, namespace, name. */
  removed?: [string, string, string][];
  clusters?: ClusterStatus[];
  /** How many rows the list will have, until it is complete. */
  total?: number;
  complete?: boolean;
}
