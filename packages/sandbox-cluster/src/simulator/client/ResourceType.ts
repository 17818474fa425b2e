import {
  DataSource,
  DataVolume,
  EndpointSlice,
  Instancetype,
  KubeObject,
  KubeVirt,
  Node,
  PersistentVolumeClaim,
  Pod,
  Preference,
  Secret,
  Service,
  StorageClass,
  StorageProfile,
  VirtualMachine,
  VirtualMachineClone,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
  VirtualMachineRestore,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
  VolumeSnapshot,
  VolumeSnapshotClass,
  VolumeSnapshotContent,
} from '../model';

/**
 * Where objects of one kind live in the API.
 *
 * @internal
 */
export interface ResourceType<T extends KubeObject = KubeObject> {
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Never set; it ties the TypeScript type to the resource. */
  readonly object?: T;
}

function resource<T extends KubeObject>(
  apiVersion: string,
  kind: string,
  plural: string,
  scope: 'namespaced' | 'cluster' = 'namespaced',
): ResourceType<T> {
  const [version, group = ''] = apiVersion.split('/').reverse();
  return { group, version, plural, kind, namespaced: scope === 'namespaced' };
}

/**
 * The kinds that the simulator reads or writes.
 *
 * @internal
 */
export const resourceTypes = {
  virtualMachines: resource<VirtualMachine>(
    'kubevirt.io/v1',
    'VirtualMachine',
    'virtualmachines',
  ),
  virtualMachineInstances: resource<VirtualMachineInstance>(
    'kubevirt.io/v1',
    'VirtualMachineInstance',
    'virtualmachineinstances',
  ),
  virtualMachineInstanceMigrations: resource<VirtualMachineInstanceMigration>(
    'kubevirt.io/v1',
    'VirtualMachineInstanceMigration',
    'virtualmachineinstancemigrations',
  ),
  virtualMachineSnapshots: resource<VirtualMachineSnapshot>(
    'snapshot.kubevirt.io/v1beta1',
    'VirtualMachineSnapshot',
    'virtualmachinesnapshots',
  ),
  virtualMachineSnapshotContents: resource<VirtualMachineSnapshotContent>(
    'snapshot.kubevirt.io/v1beta1',
    'VirtualMachineSnapshotContent',
    'virtualmachinesnapshotcontents',
  ),
  virtualMachineRestores: resource<VirtualMachineRestore>(
    'snapshot.kubevirt.io/v1beta1',
    'VirtualMachineRestore',
    'virtualmachinerestores',
  ),
  virtualMachineClones: resource<VirtualMachineClone>(
    'clone.kubevirt.io/v1beta1',
    'VirtualMachineClone',
    'virtualmachineclones',
  ),
  kubeVirts: resource<KubeVirt>('kubevirt.io/v1', 'KubeVirt', 'kubevirts'),
  instancetypes: resource<Instancetype>(
    'instancetype.kubevirt.io/v1beta1',
    'VirtualMachineInstancetype',
    'virtualmachineinstancetypes',
  ),
  clusterInstancetypes: resource<Instancetype>(
    'instancetype.kubevirt.io/v1beta1',
    'VirtualMachineClusterInstancetype',
    'virtualmachineclusterinstancetypes',
    'cluster',
  ),
  preferences: resource<Preference>(
    'instancetype.kubevirt.io/v1beta1',
    'VirtualMachinePreference',
    'virtualmachinepreferences',
  ),
  clusterPreferences: resource<Preference>(
    'instancetype.kubevirt.io/v1beta1',
    'VirtualMachineClusterPreference',
    'virtualmachineclusterpreferences',
    'cluster',
  ),
  dataVolumes: resource<DataVolume>(
    'cdi.kubevirt.io/v1beta1',
    'DataVolume',
    'datavolumes',
  ),
  dataSources: resource<DataSource>(
    'cdi.kubevirt.io/v1beta1',
    'DataSource',
    'datasources',
  ),
  storageProfiles: resource<StorageProfile>(
    'cdi.kubevirt.io/v1beta1',
    'StorageProfile',
    'storageprofiles',
    'cluster',
  ),
  pods: resource<Pod>('v1', 'Pod', 'pods'),
  persistentVolumeClaims: resource<PersistentVolumeClaim>(
    'v1',
    'PersistentVolumeClaim',
    'persistentvolumeclaims',
  ),
  services: resource<Service>('v1', 'Service', 'services'),
  endpointSlices: resource<EndpointSlice>(
    'discovery.k8s.io/v1',
    'EndpointSlice',
    'endpointslices',
  ),
  secrets: resource<Secret>('v1', 'Secret', 'secrets'),
  configMaps: resource('v1', 'ConfigMap', 'configmaps'),
  events: resource('v1', 'Event', 'events'),
  nodes: resource<Node>('v1', 'Node', 'nodes', 'cluster'),
  namespaces: resource('v1', 'Namespace', 'namespaces', 'cluster'),
  storageClasses: resource<StorageClass>(
    'storage.k8s.io/v1',
    'StorageClass',
    'storageclasses',
    'cluster',
  ),
  volumeSnapshots: resource<VolumeSnapshot>(
    'snapshot.storage.k8s.io/v1',
    'VolumeSnapshot',
    'volumesnapshots',
  ),
  volumeSnapshotContents: resource<VolumeSnapshotContent>(
    'snapshot.storage.k8s.io/v1',
    'VolumeSnapshotContent',
    'volumesnapshotcontents',
    'cluster',
  ),
  volumeSnapshotClasses: resource<VolumeSnapshotClass>(
    'snapshot.storage.k8s.io/v1',
    'VolumeSnapshotClass',
    'volumesnapshotclasses',
    'cluster',
  ),
  controllerRevisions: resource(
    'apps/v1',
    'ControllerRevision',
    'controllerrevisions',
  ),
} as const;

/**
 * Builds the path of a resource, an object or a subresource.
 *
 * @param type - the kind
 * @param at - which object; without `name` the collection, without
 *   `namespace` the whole cluster
 * @returns the path, without a query
 * @internal
 */
export function pathOf(
  type: ResourceType,
  at: { namespace?: string; name?: string; subresource?: string } = {},
): string {
  const root = type.group
    ? `/apis/${type.group}/${type.version}`
    : `/api/${type.version}`;
  const parts = [root];
  if (type.namespaced && at.namespace) {
    parts.push('namespaces', encodeURIComponent(at.namespace));
  }
  parts.push(type.plural);
  if (at.name) parts.push(encodeURIComponent(at.name));
  if (at.subresource) parts.push(at.subresource);
  return parts.join('/');
}
