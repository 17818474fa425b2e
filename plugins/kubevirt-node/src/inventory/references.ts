import {
  Event,
  KubernetesObject,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
  VirtualMachineInstanceSpec,
} from 'backstage-plugin-kubevirt-common';

/**
 * `Kind:namespace/name`, to tell things of several kinds apart.
 *
 * @internal
 */
export function reference(
  kind: string,
  namespace: string | undefined,
  name: string,
): string {
  return `${kind}:${namespace ?? ''}/${name}`;
}

/**
 * The claims that a virtual machine's volumes use, as `namespace/name`. A
 * DataVolume's claim has the DataVolume's name.
 *
 * @internal
 */
export function claimsOf(
  object: VirtualMachine | VirtualMachineInstance,
): string[] {
  const namespace = object.metadata?.namespace ?? '';
  const spec = specOf(object);
  const names = new Set<string>();
  for (const volume of spec?.volumes ?? []) {
    const name =
      volume.dataVolume?.name ??
      volume.persistentVolumeClaim?.claimName ??
      volume.ephemeral?.persistentVolumeClaim?.claimName ??
      volume.memoryDump?.claimName;
    if (name) {
      names.add(`${namespace}/${name}`);
    }
  }
  if (isVirtualMachine(object)) {
    for (const template of object.spec?.dataVolumeTemplates ?? []) {
      if (template.metadata?.name) {
        names.add(`${namespace}/${template.metadata.name}`);
      }
    }
  }
  return [...names];
}

function isVirtualMachine(
  object: VirtualMachine | VirtualMachineInstance,
): object is VirtualMachine {
  return object.kind === 'VirtualMachine';
}

function specOf(
  object: VirtualMachine | VirtualMachineInstance,
): VirtualMachineInstanceSpec | undefined {
  return isVirtualMachine(object) ? object.spec?.template?.spec : object.spec;
}

/** The objects that own an object, as references. */
function ownersOf(object: KubernetesObject): string[] {
  return (object.metadata?.ownerReferences ?? []).flatMap(({ kind, name }) =>
    kind && name ? [reference(kind, object.metadata?.namespace, name)] : [],
  );
}

/**
 * What a claim or a DataVolume belongs to, as references: its owners.
 *
 * @internal
 */
export function storageOwners(object: KubernetesObject): string[] {
  return ownersOf(object).filter(owner =>
    /^(VirtualMachine|DataVolume|PersistentVolumeClaim):/.test(owner),
  );
}

/** CDI names these pods after the claim that they fill. */
const CLAIM_POD = /^(?:importer|cdi-upload)-(.+)$/;

/**
 * What a pod works for, as references: a VirtualMachineInstance, a claim, or
 * another pod, whose hot-plugged volume it holds.
 *
 * @internal
 */
export function podOwners(pod: Pod): string[] {
  const owners = ownersOf(pod).filter(owner =>
    /^(VirtualMachineInstance|PersistentVolumeClaim|Pod):/.test(owner),
  );
  const { namespace, name = '', annotations, labels } = pod.metadata ?? {};
  const domain =
    annotations?.['kubevirt.io/domain'] ?? labels?.['vm.kubevirt.io/name'];
  const claim = CLAIM_POD.exec(name)?.[1];
  if (owners.length > 0) {
    return owners;
  }
  if (domain) {
    return [reference('VirtualMachineInstance', namespace, domain)];
  }
  return claim ? [reference('PersistentVolumeClaim', namespace, claim)] : [];
}

/** @internal */
export function migrationTargets(
  migration: VirtualMachineInstanceMigration,
): string[] {
  const name = migration.spec?.vmiName;
  return name ? [`${migration.metadata?.namespace ?? ''}/${name}`] : [];
}

/**
 * Whether a VirtualMachine owns the instance; else it stands for itself.
 *
 * @internal
 */
export function hasVirtualMachine(instance: VirtualMachineInstance): boolean {
  return (instance.metadata?.ownerReferences ?? []).some(
    owner => owner.kind === 'VirtualMachine',
  );
}

/**
 * The labels that a Service's selector is compared with: those of the
 * launcher pod come from here.
 *
 * @internal
 */
export function podLabels(
  machine: VirtualMachine | undefined,
  instance: VirtualMachineInstance | undefined,
): Record<string, string> {
  const name = instance?.metadata?.name ?? machine?.metadata?.name;
  return {
    // As virt-controller 1.9.0 sets them.
    'kubevirt.io': 'virt-launcher',
    ...(name
      ? { 'vm.kubevirt.io/name': name, 'vmi.kubevirt.io/id': name }
      : {}),
    ...machine?.spec?.template?.metadata?.labels,
    ...instance?.metadata?.labels,
  };
}

/** @internal */
export function involved(event: Event): string {
  const { kind, namespace, name } = event.involvedObject ?? {};
  return reference(kind ?? '', namespace, name ?? '');
}
