import {
  ClusterObjects,
  DataVolumeSpec,
  KubernetesObject,
  ObjectMeta,
  VirtualMachine,
  VirtualMachineIdentity,
  Volume,
} from 'backstage-plugin-kubevirt-common';

/**
 * All that the entity of a virtual machine is made from: parts of objects, as
 * the inventory has them, and nothing of how the machine does.
 *
 * @internal
 */
export interface MachineDefinition {
  readonly identity: VirtualMachineIdentity;
  /** Of its entity. */
  readonly ref: string;
  readonly machine: RuledMetadata;
  readonly namespace: RuledMetadata;
  readonly volumes?: readonly Volume[];
  readonly dataVolumeTemplates?: NonNullable<
    VirtualMachine['spec']
  >['dataVolumeTemplates'];
  readonly dataVolumes: readonly (DataVolumeSpec | undefined)[];
  /** Claims that other machines use as well, as `namespace/name`. */
  readonly sharedClaims: readonly string[];
}

/** @internal */
export type RuledMetadata = Pick<ObjectMeta, 'uid' | 'labels' | 'annotations'>;

/**
 * Picks the definition of a virtual machine, or of an instance that stands for
 * itself, from its objects.
 *
 * @internal
 */
export function machineDefinition(
  options: Pick<MachineDefinition, 'ref' | 'identity' | 'sharedClaims'> & {
    objects: ClusterObjects;
  },
): MachineDefinition {
  const { ref, identity, objects, sharedClaims } = options;
  const { namespace, name } = identity;
  const machine = findObject(objects.virtualMachines, name, namespace);
  const instance = machine
    ? undefined
    : findObject(objects.virtualMachineInstances, name, namespace);
  const place = findObject(objects.namespaces, namespace);
  const spec = machine?.spec?.template?.spec ?? instance?.spec;
  return {
    identity,
    ref,
    machine: (machine ?? instance)?.metadata ?? {},
    namespace: place?.metadata ?? {},
    volumes: spec?.volumes,
    dataVolumeTemplates: machine?.spec?.dataVolumeTemplates,
    dataVolumes: (objects.dataVolumes ?? []).map(it => it.spec),
    sharedClaims,
  };
}

/**
 * Whether two definitions of one machine are of the same parts. The inventory
 * keeps the parts that do not change, so that equal ones are the same.
 *
 * @internal
 */
export function isSameDefinition(
  a: MachineDefinition,
  b: MachineDefinition,
): boolean {
  return (
    isSameMetadata(a.machine, b.machine) &&
    isSameMetadata(a.namespace, b.namespace) &&
    a.volumes === b.volumes &&
    a.dataVolumeTemplates === b.dataVolumeTemplates &&
    isSameList(a.dataVolumes, b.dataVolumes) &&
    isSameList(a.sharedClaims, b.sharedClaims)
  );
}

/** @param namespace - none for what is in no namespace */
function findObject<T extends KubernetesObject>(
  objects: readonly T[] | undefined,
  name: string,
  namespace?: string,
): T | undefined {
  for (const object of objects ?? []) {
    const { metadata } = object;
    if (metadata?.name === name && metadata.namespace === namespace) {
      return object;
    }
  }
  return undefined;
}

function isSameMetadata(a: RuledMetadata, b: RuledMetadata): boolean {
  return (
    a.uid === b.uid && a.labels === b.labels && a.annotations === b.annotations
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
