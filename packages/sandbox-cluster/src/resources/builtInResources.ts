import { defineResources } from './defineResources';

/**
 * The groups beside the core one that kube-apiserver itself serves, in the
 * order of its `/apis`. Those that nothing here gives behaviour to are plain
 * storage, so that clients which list everything find what they expect.
 *
 * @internal
 */
export const builtInResources = [
  ...defineResources({
    group: 'apiregistration.k8s.io',
    version: 'v1',
    rows: [
      {
        kind: 'APIService',
        namespaced: false,
        categories: ['api-extensions'],
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'apps',
    version: 'v1',
    rows: [
      { kind: 'ControllerRevision' },
      {
        kind: 'DaemonSet',
        shortNames: ['ds'],
        categories: ['all'],
        subresources: ['status'],
      },
      {
        kind: 'Deployment',
        shortNames: ['deploy'],
        categories: ['all'],
        subresources: ['status'],
      },
      {
        kind: 'ReplicaSet',
        shortNames: ['rs'],
        categories: ['all'],
        subresources: ['status'],
      },
      {
        kind: 'StatefulSet',
        shortNames: ['sts'],
        categories: ['all'],
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'events.k8s.io',
    version: 'v1',
    rows: [{ kind: 'Event', shortNames: ['ev'], storedGroup: '' }],
  }),
  ...defineResources({
    group: 'authentication.k8s.io',
    version: 'v1',
    rows: [
      { kind: 'SelfSubjectReview', namespaced: false, verbs: ['create'] },
      { kind: 'TokenReview', namespaced: false, verbs: ['create'] },
    ],
  }),
  ...defineResources({
    group: 'authorization.k8s.io',
    version: 'v1',
    rows: [
      { kind: 'LocalSubjectAccessReview', verbs: ['create'] },
      {
        kind: 'SelfSubjectAccessReview',
        namespaced: false,
        verbs: ['create'],
      },
      { kind: 'SelfSubjectRulesReview', namespaced: false, verbs: ['create'] },
      { kind: 'SubjectAccessReview', namespaced: false, verbs: ['create'] },
    ],
  }),
  ...defineResources({
    group: 'autoscaling',
    version: 'v2',
    otherVersions: ['v1'],
    rows: [
      {
        kind: 'HorizontalPodAutoscaler',
        shortNames: ['hpa'],
        categories: ['all'],
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'batch',
    version: 'v1',
    rows: [
      {
        kind: 'CronJob',
        shortNames: ['cj'],
        categories: ['all'],
        subresources: ['status'],
      },
      { kind: 'Job', categories: ['all'], subresources: ['status'] },
    ],
  }),
  ...defineResources({
    group: 'networking.k8s.io',
    version: 'v1',
    rows: [
      {
        kind: 'IngressClass',
        plural: 'ingressclasses',
        namespaced: false,
      },
      {
        kind: 'Ingress',
        plural: 'ingresses',
        shortNames: ['ing'],
        subresources: ['status'],
      },
      {
        kind: 'NetworkPolicy',
        plural: 'networkpolicies',
        shortNames: ['netpol'],
      },
    ],
  }),
  ...defineResources({
    group: 'policy',
    version: 'v1',
    rows: [
      {
        kind: 'PodDisruptionBudget',
        shortNames: ['pdb'],
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'rbac.authorization.k8s.io',
    version: 'v1',
    rows: [
      { kind: 'ClusterRoleBinding', namespaced: false },
      { kind: 'ClusterRole', namespaced: false },
      { kind: 'RoleBinding' },
      { kind: 'Role' },
    ],
  }),
  ...defineResources({
    group: 'storage.k8s.io',
    version: 'v1',
    rows: [
      { kind: 'CSIDriver', namespaced: false },
      { kind: 'CSINode', namespaced: false },
      { kind: 'CSIStorageCapacity', plural: 'csistoragecapacities' },
      {
        kind: 'StorageClass',
        plural: 'storageclasses',
        namespaced: false,
        shortNames: ['sc'],
      },
      {
        kind: 'VolumeAttachment',
        namespaced: false,
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'admissionregistration.k8s.io',
    version: 'v1',
    rows: [
      {
        kind: 'MutatingWebhookConfiguration',
        namespaced: false,
        categories: ['api-extensions'],
      },
      {
        kind: 'ValidatingWebhookConfiguration',
        namespaced: false,
        categories: ['api-extensions'],
      },
    ],
  }),
  ...defineResources({
    group: 'apiextensions.k8s.io',
    version: 'v1',
    rows: [
      {
        kind: 'CustomResourceDefinition',
        namespaced: false,
        shortNames: ['crd', 'crds'],
        categories: ['api-extensions'],
        subresources: ['status'],
      },
    ],
  }),
  ...defineResources({
    group: 'scheduling.k8s.io',
    version: 'v1',
    rows: [
      {
        kind: 'PriorityClass',
        plural: 'priorityclasses',
        namespaced: false,
        shortNames: ['pc'],
      },
    ],
  }),
  ...defineResources({
    group: 'coordination.k8s.io',
    version: 'v1',
    rows: [{ kind: 'Lease' }],
  }),
  ...defineResources({
    group: 'node.k8s.io',
    version: 'v1',
    rows: [
      {
        kind: 'RuntimeClass',
        plural: 'runtimeclasses',
        namespaced: false,
      },
    ],
  }),
  ...defineResources({
    group: 'discovery.k8s.io',
    version: 'v1',
    rows: [{ kind: 'EndpointSlice' }],
  }),
];
