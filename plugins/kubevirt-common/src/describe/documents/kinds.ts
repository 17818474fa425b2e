import { ClusterObjects } from '../../objects';

/** Where the objects of a kind belong, and the API group that they are of. */
const kinds: Record<string, { key: keyof ClusterObjects; group: string }> = {
  VirtualMachine: { key: 'virtualMachines', group: 'kubevirt.io' },
  VirtualMachineInstance: {
    key: 'virtualMachineInstances',
    group: 'kubevirt.io',
  },
  VirtualMachineInstanceMigration: {
    key: 'virtualMachineInstanceMigrations',
    group: 'kubevirt.io',
  },
  DataVolume: { key: 'dataVolumes', group: 'cdi.kubevirt.io' },
  PersistentVolumeClaim: { key: 'persistentVolumeClaims', group: '' },
  Pod: { key: 'pods', group: '' },
  Service: { key: 'services', group: '' },
  Secret: { key: 'secrets', group: '' },
  Event: { key: 'events', group: '' },
  EndpointSlice: { key: 'endpointSlices', group: 'discovery.k8s.io' },
  KubeVirt: { key: 'kubeVirts', group: 'kubevirt.io' },
};

const kindsByPlural = new Map(
  Object.keys(kinds).map(kind => [`${kind.toLowerCase()}s`, kind]),
);

/**
 * The kind that a word means: a kind itself, its plural, its list.
 *
 * @internal
 */
export function kindOfWord(word: string): string | undefined {
  if (word in kinds) {
    return word;
  }
  return kindsByPlural.get(word.toLowerCase().replace(/list$/, 's'));
}

/**
 * Where an object belongs among a cluster's.
 *
 * @param object - `kind` as resolved; its `apiVersion` may be missing
 * @returns undefined where it is of another kind, or of another API's kind of
 *   the same name
 * @internal
 */
export function keyOfKind(object: {
  kind: string;
  apiVersion?: unknown;
}): keyof ClusterObjects | undefined {
  const { kind, apiVersion } = object;
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!known || typeof apiVersion !== 'string') {
    return known?.key;
  }
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return group === known.group ? known.key : undefined;
}
