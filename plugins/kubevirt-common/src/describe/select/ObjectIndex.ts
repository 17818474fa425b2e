import { ClusterObjects, Event, KubernetesObject } from '../../objects';
import { key } from './key';
import { instanceOfLauncherPod } from './launcherPodName';
import { Lookup } from './Lookup';

/** Labels by which pods are found. */
const podLabels = [
  'kubevirt.io/created-by',
  'vmi.kubevirt.io/id',
  'vm.kubevirt.io/name',
];

/**
 * The objects of a cluster, ready for `selectObjects`.
 *
 * @internal
 */
export interface ObjectIndex {
  virtualMachines: Lookup<NonNullable<ClusterObjects['virtualMachines']>[0]>;
  virtualMachineInstances: Lookup<
    NonNullable<ClusterObjects['virtualMachineInstances']>[0]
  >;
  virtualMachineInstanceMigrations: Lookup<
    NonNullable<ClusterObjects['virtualMachineInstanceMigrations']>[0]
  >;
  dataVolumes: Lookup<NonNullable<ClusterObjects['dataVolumes']>[0]>;
  persistentVolumeClaims: Lookup<
    NonNullable<ClusterObjects['persistentVolumeClaims']>[0]
  >;
  pods: Lookup<NonNullable<ClusterObjects['pods']>[0]>;
  services: Lookup<NonNullable<ClusterObjects['services']>[0]>;
  secrets: Lookup<NonNullable<ClusterObjects['secrets']>[0]>;
  events: Lookup<NonNullable<ClusterObjects['events']>[0]>;
  endpointSlices: Lookup<NonNullable<ClusterObjects['endpointSlices']>[0]>;
  kubeVirts: NonNullable<ClusterObjects['kubeVirts']>;
}

/**
 * Makes an index of what the selection of objects looks them up by.
 *
 * @internal
 */
export function indexObjects(objects: ClusterObjects): ObjectIndex {
  return {
    virtualMachines: Lookup.create(objects.virtualMachines, nameAndOwners),
    virtualMachineInstances: Lookup.create(
      objects.virtualMachineInstances,
      nameAndOwners,
    ),
    virtualMachineInstanceMigrations: Lookup.create(
      objects.virtualMachineInstanceMigrations,
      migration => [
        key.name(namespaceOf(migration), migration.spec?.vmiName ?? ''),
      ],
    ),
    dataVolumes: Lookup.create(objects.dataVolumes, nameAndOwners),
    persistentVolumeClaims: Lookup.create(
      objects.persistentVolumeClaims,
      nameAndOwners,
    ),
    pods: Lookup.create(objects.pods, pod => [
      ...nameAndOwners(pod),
      ...podLabels.flatMap(label => labelKey(pod, label)),
    ]),
    services: Lookup.create(objects.services, service => [
      ...nameAndOwners(service),
      // One pair of the selector is enough to find the Service by; whether
      // the others match is for the caller to see.
      ...Object.entries(service.spec?.selector ?? {})
        .slice(0, 1)
        .map(([label, value]) => key.label(namespaceOf(service), label, value)),
    ]),
    secrets: Lookup.create(objects.secrets, nameAndOwners),
    events: Lookup.create(objects.events, eventKeys),
    endpointSlices: Lookup.create(objects.endpointSlices, slice =>
      labelKey(slice, 'kubernetes.io/service-name'),
    ),
    kubeVirts: objects.kubeVirts ?? [],
  };
}

function nameAndOwners(object: KubernetesObject): string[] {
  const { name, ownerReferences } = object.metadata ?? {};
  return [
    ...(name === undefined ? [] : [key.name(namespaceOf(object), name)]),
    ...(ownerReferences ?? []).flatMap(owner =>
      owner.uid ? [key.owner(owner.uid)] : [],
    ),
  ];
}

function labelKey(object: KubernetesObject, label: string): string[] {
  const value = object.metadata?.labels?.[label];
  return value === undefined
    ? []
    : [key.label(namespaceOf(object), label, value)];
}

function eventKeys(event: Event): string[] {
  const { kind = '', name = '', namespace } = event.involvedObject ?? {};
  const where = namespace ?? namespaceOf(event);
  const instance = kind === 'Pod' && instanceOfLauncherPod(name);
  return [
    key.about(where, kind, name),
    ...(instance ? [key.launchersOf(where, instance)] : []),
  ];
}

function namespaceOf(object: KubernetesObject): string {
  return object.metadata?.namespace ?? '';
}
