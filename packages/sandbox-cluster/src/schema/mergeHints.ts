/**
 * How lists and maps merge, which the OpenAPI types do not tell: the
 * `listType`, `listMapKey`, `mapType` and `structType` markers of
 * Kubernetes 1.36's and KubeVirt 1.9.0's Go types. What is not here is
 * granular if it is a map and atomic if it is a list.
 *
 * Types are named without the prefix of their package.
 *
 * @internal
 */
export const mergeHints: {
  readonly atomicTypes: ReadonlySet<string>;
  readonly atomicMaps: ReadonlySet<string>;
  readonly setLists: ReadonlySet<string>;
  readonly mapLists: Readonly<Record<string, readonly string[]>>;
} = {
  atomicTypes: new Set([
    'ConfigMapKeySelector',
    'ConfigMapVolumeSource:kubevirt',
    'EndpointAddress',
    'EndpointPort',
    'LabelSelector',
    'LocalObjectReference',
    'NodeSelector',
    'NodeSelectorTerm',
    'ObjectFieldSelector',
    'ObjectReference',
    'OwnerReference',
    'PersistentVolumeClaimRef',
    'ResourceFieldSelector',
    'RoleRef',
    'ScopeSelector',
    'SecretKeySelector',
    'SecretReference',
    'Subject',
    'TypedLocalObjectReference',
  ]),

  atomicMaps: new Set([
    'LabelSelector.matchLabels',
    'PodSpec.nodeSelector',
    'ReplicationControllerSpec.selector',
    'ServiceSpec.selector',
  ]),

  setLists: new Set([
    'NodeSpec.podCIDRs',
    'ObjectMeta.finalizers',
    'QemuGuestAgentSSHPublicKeyAccessCredentialPropagation.users',
  ]),

  mapLists: {
    'Container.env': ['name'],
    'Container.ports': ['containerPort', 'protocol'],
    'Container.volumeDevices': ['devicePath'],
    'Container.volumeMounts': ['mountPath'],
    'DaemonSetStatus.conditions': ['type'],
    'DeploymentStatus.conditions': ['type'],
    'JobStatus.conditions': ['type'],
    'NamespaceStatus.conditions': ['type'],
    'NodeStatus.addresses': ['type'],
    'NodeStatus.conditions': ['type'],
    'ObjectMeta.ownerReferences': ['uid'],
    'PersistentVolumeClaimStatus.conditions': ['type'],
    'PodSpec.containers': ['name'],
    'PodSpec.ephemeralContainers': ['name'],
    'PodSpec.hostAliases': ['ip'],
    'PodSpec.imagePullSecrets': ['name'],
    'PodSpec.initContainers': ['name'],
    'PodSpec.resourceClaims': ['name'],
    'PodSpec.schedulingGates': ['name'],
    'PodSpec.topologySpreadConstraints': ['topologyKey', 'whenUnsatisfiable'],
    'PodSpec.volumes': ['name'],
    'PodStatus.conditions': ['type'],
    'PodStatus.podIPs': ['ip'],
    'ReplicaSetStatus.conditions': ['type'],
    'ResourceRequirements.claims': ['name'],
    'ServiceAccount.secrets': ['name'],
    'ServiceSpec.ports': ['port', 'protocol'],
    'ServiceStatus.conditions': ['type'],
    'StatefulSetStatus.conditions': ['type'],
    'VirtualMachineInstanceSpec.resourceClaims': ['name'],
    'VirtualMachineInstanceSpec.topologySpreadConstraints': [
      'topologyKey',
      'whenUnsatisfiable',
    ],
    'VirtualMachineInstanceSpec.utilityVolumes': ['name'],
  },
};
