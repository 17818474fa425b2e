import {
  ClusterObjects,
  Event,
  KubernetesObject,
} from 'backstage-plugin-kubevirt-common';
import { resources, ResourceType } from '../client';
import {
  dataVolume,
  endpointSlice,
  event,
  kubeVirt,
  namespace,
  persistentVolumeClaim,
  pod,
  service,
  Shape,
  virtualMachine,
  virtualMachineInstance,
  virtualMachineInstanceMigration,
} from '../projection';
import { ObjectChange } from '../reflector/ObjectStore';

/**
 * The kinds of object that are watched. Secrets are not among them.
 *
 * @internal
 */
export type WatchedObjects = {
  [K in Exclude<keyof ClusterObjects, 'secrets'>]: NonNullable<
    ClusterObjects[K]
  >[number];
};

/** @internal */
export type WatchedKind = keyof WatchedObjects;

/**
 * A change of an object, with its kind.
 *
 * @internal
 */
export type KindChange<K extends WatchedKind = WatchedKind> = {
  [P in K]: { kind: P; change: ObjectChange<WatchedObjects[P]> };
}[K];

/** @internal */
export interface KindOptions<T extends KubernetesObject = KubernetesObject> {
  type: ResourceType;
  shape: Shape<T>;
  /** One list and watch for each; one for all where absent. */
  labelSelectors?: string[];
  /** Which objects are kept; all where absent. */
  isWanted?(object: T): boolean;
  /** Without this kind there is nothing to show. */
  required?: boolean;
}

/**
 * How each kind is watched, and what is kept of it.
 *
 * @internal
 */
export const kinds: { [K in WatchedKind]: KindOptions<WatchedObjects[K]> } = {
  virtualMachines: {
    type: resources.virtualMachines,
    shape: virtualMachine,
    required: true,
  },
  virtualMachineInstances: {
    type: resources.virtualMachineInstances,
    shape: virtualMachineInstance,
    required: true,
  },
  virtualMachineInstanceMigrations: {
    type: resources.virtualMachineInstanceMigrations,
    shape: virtualMachineInstanceMigration,
  },
  dataVolumes: { type: resources.dataVolumes, shape: dataVolume },
  persistentVolumeClaims: {
    type: resources.persistentVolumeClaims,
    shape: persistentVolumeClaim,
  },
  pods: {
    type: resources.pods,
    shape: pod,
    labelSelectors: [
      'kubevirt.io in (virt-launcher, hotplug-disk)',
      'app=containerized-data-importer',
    ],
  },
  services: { type: resources.services, shape: service },
  endpointSlices: { type: resources.endpointSlices, shape: endpointSlice },
  kubeVirts: { type: resources.kubeVirts, shape: kubeVirt },
  namespaces: { type: resources.namespaces, shape: namespace },
  events: { type: resources.events, shape: event, isWanted: isAboutMachines },
};

const INVOLVED_KINDS = new Set([
  'VirtualMachine',
  'VirtualMachineInstance',
  'VirtualMachineInstanceMigration',
  'DataVolume',
  'PersistentVolumeClaim',
  'Service',
]);

/** Pods of KubeVirt and CDI by their names: an event has no labels of them. */
const POD_NAME =
  /^(virt-launcher|hp-volume|importer|cdi-upload|cdi-clone)-|-source-pod$/;

function isAboutMachines(object: Event): boolean {
  const { kind = '', name = '' } = object.involvedObject ?? {};
  return INVOLVED_KINDS.has(kind) || (kind === 'Pod' && POD_NAME.test(name));
}
