import { JsonMap } from '../objects/ApiObject';
import { ResourceDefinition } from '../resources/ResourceDefinition';

const specAndStatus = { spec: {}, status: {} };
const podTemplate = { metadata: {}, spec: { containers: null } };
const workload = {
  spec: { selector: null, template: podTemplate },
  status: {},
};

const zeroValues: Record<string, JsonMap> = {
  CronJob: specAndStatus,
  DaemonSet: workload,
  Deployment: workload,
  Event: {
    involvedObject: {},
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: null,
    reportingComponent: '',
    reportingInstance: '',
  },
  HorizontalPodAutoscaler: specAndStatus,
  Ingress: { spec: {}, status: { loadBalancer: {} } },
  IngressClass: { spec: {} },
  Job: { spec: { template: podTemplate }, status: {} },
  Lease: { spec: {} },
  LimitRange: { spec: { limits: null } },
  LocalSubjectAccessReview: { spec: {}, status: { allowed: false } },
  Namespace: specAndStatus,
  NetworkPolicy: { spec: { podSelector: {} } },
  Node: {
    spec: {},
    status: {
      daemonEndpoints: { kubeletEndpoint: { Port: 0 } },
      nodeInfo: {
        machineID: '',
        systemUUID: '',
        bootID: '',
        kernelVersion: '',
        osImage: '',
        containerRuntimeVersion: '',
        kubeletVersion: '',
        kubeProxyVersion: '',
        operatingSystem: '',
        architecture: '',
      },
    },
  },
  PersistentVolume: specAndStatus,
  PersistentVolumeClaim: { spec: { resources: {} }, status: {} },
  Pod: { spec: { containers: null }, status: {} },
  PodDisruptionBudget: specAndStatus,
  ReplicaSet: workload,
  ReplicationController: specAndStatus,
  ResourceQuota: specAndStatus,
  ClusterRole: { rules: null },
  ClusterRoleBinding: { roleRef: { apiGroup: '', kind: '', name: '' } },
  Role: { rules: null },
  RoleBinding: { roleRef: { apiGroup: '', kind: '', name: '' } },
  SelfSubjectAccessReview: { spec: {}, status: { allowed: false } },
  Service: { spec: {}, status: { loadBalancer: {} } },
  StatefulSet: workload,
  StorageClass: { provisioner: '' },
  SubjectAccessReview: { spec: {}, status: { allowed: false } },
  TokenReview: specAndStatus,
};

/**
 * What a built-in type encodes to when nothing in it is set: Go writes
 * structures that are not pointers even when they are empty. These fields are
 * always there, so nobody adds them. A custom resource has none.
 *
 * Source: the types of Kubernetes 1.36, staging/src/k8s.io/api.
 *
 * @internal
 */
export function zeroObject(definition: ResourceDefinition): JsonMap {
  if (definition.custom) {
    return {};
  }
  return { metadata: {}, ...zeroValues[definition.kind] };
}
