import { ResourceType } from './KubernetesClient';

function kubevirt(plural: string, kind: string): ResourceType {
  return {
    group: 'kubevirt.io',
    version: 'v1',
    plural,
    kind,
    namespaced: true,
  };
}

function cdi(plural: string, kind: string, namespaced = true): ResourceType {
  return {
    group: 'cdi.kubevirt.io',
    version: 'v1beta1',
    plural,
    kind,
    namespaced,
  };
}

function instancetype(
  plural: string,
  kind: string,
  namespaced: boolean,
): ResourceType {
  return {
    group: 'instancetype.kubevirt.io',
    version: 'v1beta1',
    plural,
    kind,
    namespaced,
  };
}

function core(plural: string, kind: string, namespaced = true): ResourceType {
  return { group: '', version: 'v1', plural, kind, namespaced };
}

/**
 * The kinds of object that the KubeVirt plugins deal with.
 *
 * @public
 */
export const resources = {
  virtualMachines: kubevirt('virtualmachines', 'VirtualMachine'),
  virtualMachineInstances: kubevirt(
    'virtualmachineinstances',
    'VirtualMachineInstance',
  ),
  virtualMachineInstanceMigrations: kubevirt(
    'virtualmachineinstancemigrations',
    'VirtualMachineInstanceMigration',
  ),
  virtualMachineInstancetypes: instancetype(
    'virtualmachineinstancetypes',
    'VirtualMachineInstancetype',
    true,
  ),
  virtualMachineClusterInstancetypes: instancetype(
    'virtualmachineclusterinstancetypes',
    'VirtualMachineClusterInstancetype',
    false,
  ),
  virtualMachinePreferences: instancetype(
    'virtualmachinepreferences',
    'VirtualMachinePreference',
    true,
  ),
  virtualMachineClusterPreferences: instancetype(
    'virtualmachineclusterpreferences',
    'VirtualMachineClusterPreference',
    false,
  ),
  kubeVirts: kubevirt('kubevirts', 'KubeVirt'),
  dataVolumes: cdi('datavolumes', 'DataVolume'),
  dataSources: cdi('datasources', 'DataSource'),
  storageProfiles: cdi('storageprofiles', 'StorageProfile', false),
  namespaces: core('namespaces', 'Namespace', false),
  nodes: core('nodes', 'Node', false),
  pods: core('pods', 'Pod'),
  services: core('services', 'Service'),
  secrets: core('secrets', 'Secret'),
  configMaps: core('configmaps', 'ConfigMap'),
  events: core('events', 'Event'),
  endpointSlices: {
    group: 'discovery.k8s.io',
    version: 'v1',
    plural: 'endpointslices',
    kind: 'EndpointSlice',
    namespaced: true,
  },
  persistentVolumeClaims: core(
    'persistentvolumeclaims',
    'PersistentVolumeClaim',
  ),
  resourceQuotas: core('resourcequotas', 'ResourceQuota'),
  limitRanges: core('limitranges', 'LimitRange'),
  storageClasses: {
    group: 'storage.k8s.io',
    version: 'v1',
    plural: 'storageclasses',
    kind: 'StorageClass',
    namespaced: false,
  },
  selfSubjectAccessReviews: {
    group: 'authorization.k8s.io',
    version: 'v1',
    plural: 'selfsubjectaccessreviews',
    kind: 'SelfSubjectAccessReview',
    namespaced: false,
  },
} as const satisfies Record<string, ResourceType>;
