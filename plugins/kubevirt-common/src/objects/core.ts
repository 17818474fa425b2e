import { ClaimSpec } from './DataVolume';
import { Condition, KubernetesObject } from './KubernetesObject';

/**
 * A PersistentVolumeClaim.
 *
 * @public
 */
export interface PersistentVolumeClaim extends KubernetesObject {
  spec?: ClaimSpec;
  status?: {
    phase?: string;
    accessModes?: string[];
    capacity?: Record<string, string>;
    conditions?: Condition[];
  };
}

/**
 * What a container of a Pod is doing.
 *
 * @public
 */
export interface ContainerStatus {
  name?: string;
  image?: string;
  ready?: boolean;
  restartCount?: number;
  state?: ContainerState;
  lastState?: ContainerState;
}

/**
 * What a container does, or did: exactly one of the three is there.
 *
 * @public
 */
export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: {
    reason?: string;
    message?: string;
    exitCode?: number;
    startedAt?: string;
    finishedAt?: string;
  };
}

/**
 * A Pod: virt-launcher's, CDI's importer.
 *
 * @public
 */
export interface Pod extends KubernetesObject {
  spec?: {
    nodeName?: string;
    containers?: {
      name?: string;
      image?: string;
      resources?: {
        requests?: Record<string, string>;
        limits?: Record<string, string>;
      };
    }[];
  };
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    podIP?: string;
    conditions?: Condition[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

/**
 * A Service.
 *
 * @public
 */
export interface Service extends KubernetesObject {
  spec?: {
    type?: string;
    clusterIP?: string;
    selector?: Record<string, string>;
    ports?: {
      name?: string;
      port?: number;
      targetPort?: number | string;
      nodePort?: number;
      protocol?: string;
    }[];
  };
  status?: {
    loadBalancer?: { ingress?: { ip?: string; hostname?: string }[] };
  };
}

/**
 * A Secret's metadata. Its data is never read.
 *
 * @public
 */
export interface Secret extends KubernetesObject {
  type?: string;
}

/**
 * A core/v1 Event.
 *
 * @public
 */
export interface Event extends KubernetesObject {
  involvedObject?: {
    apiVersion?: string;
    kind?: string;
    namespace?: string;
    name?: string;
    uid?: string;
    fieldPath?: string;
  };
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  firstTimestamp?: string | null;
  lastTimestamp?: string | null;
  eventTime?: string | null;
  series?: { count?: number; lastObservedTime?: string };
  source?: { component?: string; host?: string };
  reportingComponent?: string;
}
