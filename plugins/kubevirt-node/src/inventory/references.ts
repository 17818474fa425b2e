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
 * The namespace of a key, `namespace/name`.
 *
 * @internal
 */
export function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
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

const LAUNCHER_POD = /^virt-launcher-(.+)-[a-z0-9]{5}$/;

/**
 * The machine that a launcher pod's name tells.
 *
 * @internal
 */
export function launcherOf(podKey: string): string | undefined {
  const [namespace, name] = podKey.split('/');
  const machine = LAUNCHER_POD.exec(name)?.[1];
  return machine && `${namespace}/${machine}`;
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

/** Set by virt-controller (KubeVirt 1.9.0). */
const nameLabels = new Set(['vm.kubevirt.io/name', 'vmi.kubevirt.io/id']);

/**
 * The labels of the launcher pod, which a Service's selector is compared with;
 * those that it will have, where it is not there yet.
 *
 * @internal
 */
export function podLabels(
  machine: VirtualMachine | undefined,
  instance: VirtualMachineInstance | undefined,
): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const label of [
    'kubevirt.io',
    ...nameLabels,
    ...Object.keys(machine?.spec?.template?.metadata?.labels ?? {}),
    ...Object.keys(instance?.metadata?.labels ?? {}),
  ]) {
    labels[label] = podLabel(label, machine, instance) ?? '';
  }
  return labels;
}

/**
 * One of the launcher pod's labels.
 *
 * @internal
 */
export function podLabel(
  label: string,
  machine: VirtualMachine | undefined,
  instance: VirtualMachineInstance | undefined,
): string | undefined {
  if (label === 'kubevirt.io') {
    return 'virt-launcher';
  }
  return (
    instance?.metadata?.labels?.[label] ??
    machine?.spec?.template?.metadata?.labels?.[label] ??
    (nameLabels.has(label) ? (instance ?? machine)?.metadata?.name : undefined)
  );
}

/** @internal */
export function involved(event: Event): string {
  const { kind, namespace, name } = event.involvedObject ?? {};
  return reference(kind ?? '', namespace, name ?? '');
}
