import { Condition, KubeObject, Resources } from './KubeObject';
import { ClaimSpec } from './DataVolume';
import { Toleration } from './VirtualMachineInstance';

/**
 * A container of a pod.
 *
 * @internal
 */
export interface Container {
  name: string;
  image: string;
  command?: string[];
  args?: string[];
  env?: { name: string; value?: string; valueFrom?: object }[];
  ports?: { name?: string; containerPort: number; protocol?: string }[];
  restartPolicy?: string;
  resources?: { requests?: Resources; limits?: Resources };
  [key: string]: unknown;
}

/**
 * A volume of a pod.
 *
 * @internal
 */
export interface PodVolume {
  name: string;
  emptyDir?: object;
  persistentVolumeClaim?: { claimName: string; readOnly?: boolean };
  secret?: { secretName: string; optional?: boolean };
  configMap?: { name: string; optional?: boolean };
  image?: { reference: string; pullPolicy?: string };
}

/**
 * What a container is doing.
 *
 * @internal
 */
export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: {
    exitCode: number;
    reason?: string;
    message?: string;
    startedAt?: string;
    finishedAt?: string;
  };
}

/**
 * A container's state as the kubelet reports it.
 *
 * @internal
 */
export interface ContainerStatus {
  name: string;
  state?: ContainerState;
  lastState?: ContainerState;
  ready: boolean;
  restartCount: number;
  image: string;
  imageID: string;
  started?: boolean;
}

/**
 * A `v1` Pod.
 *
 * @internal
 */
export interface Pod extends KubeObject {
  spec: {
    nodeName?: string;
    hostname?: string;
    subdomain?: string;
    nodeSelector?: Record<string, string>;
    affinity?: {
      nodeAffinity?: {
        requiredDuringSchedulingIgnoredDuringExecution?: {
          nodeSelectorTerms: NodeSelectorTerm[];
        };
      };
      podAntiAffinity?: object;
      podAffinity?: object;
    };
    tolerations?: Toleration[];
    volumes?: PodVolume[];
    initContainers?: Container[];
    containers: Container[];
    restartPolicy?: string;
    terminationGracePeriodSeconds?: number;
    readinessGates?: { conditionType: string }[];
    [key: string]: unknown;
  };
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    conditions?: Condition[];
    hostIP?: string;
    podIP?: string;
    podIPs?: { ip: string }[];
    qosClass?: string;
    startTime?: string;
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

/**
 * One alternative of a node affinity.
 *
 * @internal
 */
export interface NodeSelectorTerm {
  matchExpressions?: {
    key: string;
    operator: string;
    values?: string[];
  }[];
}

/**
 * A `v1` PersistentVolumeClaim.
 *
 * @internal
 */
export interface PersistentVolumeClaim extends KubeObject {
  spec: ClaimSpec;
  status?: {
    phase?: string;
    accessModes?: string[];
    capacity?: Resources;
    conditions?: Condition[];
  };
}

/**
 * A `storage.k8s.io/v1` StorageClass.
 *
 * @internal
 */
export interface StorageClass extends KubeObject {
  provisioner: string;
  volumeBindingMode?: string;
  reclaimPolicy?: string;
  allowVolumeExpansion?: boolean;
}

/**
 * A `v1` Node.
 *
 * @internal
 */
export interface Node extends KubeObject {
  spec?: {
    taints?: { key: string; value?: string; effect: string }[];
    unschedulable?: boolean;
  };
  status?: {
    allocatable?: Resources;
    capacity?: Resources;
    conditions?: Condition[];
    addresses?: { type: string; address: string }[];
    nodeInfo?: Record<string, string>;
  };
}

/**
 * A `v1` Secret. What is in it is used and never kept, logged or sent on.
 *
 * @internal
 */
export interface Secret extends KubeObject {
  data?: Record<string, string>;
}

/**
 * A `kubevirt.io/v1` KubeVirt: the installation's configuration.
 *
 * @internal
 */
export interface KubeVirt extends KubeObject {
  spec?: {
    configuration?: {
      developerConfiguration?: {
        featureGates?: string[];
        disabledFeatureGates?: string[];
        cpuAllocationRatio?: number;
      };
      permittedHostDevices?: {
        pciHostDevices?: { resourceName: string }[];
        mediatedDevices?: { resourceName: string }[];
      };
      evictionStrategy?: string;
    };
  };
  status?: { phase?: string; observedKubeVirtVersion?: string };
}
