import {
  ClusterObjects,
  DataVolumeSpec,
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
  const machine = objects.virtualMachines?.find(it => isNamed(it, identity));
  const instance = machine
    ? undefined
    : objects.virtualMachineInstances?.find(it => isNamed(it, identity));
  const place = objects.namespaces?.find(
    ({ metadata }) => metadata?.name === identity.namespace,
  );
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

function isNamed(
  { metadata }: { metadata?: ObjectMeta },
  { namespace, name }: VirtualMachineIdentity,
): boolean {
  return metadata?.namespace === namespace && metadata.name === name;
}

function isSameMetadata(a: RuledMetadata, b: RuledMetadata): boolean {
  return (
    a.uid === b.uid && a.labels === b.labels && a.annotations === b.annotations
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
