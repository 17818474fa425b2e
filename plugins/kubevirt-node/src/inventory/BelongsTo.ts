import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { KindChange } from './kinds';
import { Links } from './Links';
import {
  claimsOf,
  launcherOf,
  migrationTargets,
  podOwners,
  reference,
  storageOwners,
} from './references';

/** How far owners of owners are followed; objects may own each other. */
const MAX_DEPTH = 4;

/**
 * Knows which objects belong to which virtual machine, in both directions.
 * Machines and keys are `namespace/name`.
 *
 * @internal
 */
export class BelongsTo {
  readonly #machineClaims = Links.create();
  readonly #instanceClaims = Links.create();
  readonly #migrations = Links.create();
  readonly #storage = Links.create();
  readonly #pods = Links.create();

  static create(): BelongsTo {
    return new BelongsTo();
  }

  private constructor() {}

  /** Takes in what an object refers to; nothing more where it was deleted. */
  update({ kind, change }: KindChange): void {
    const { key } = change;
    const gone = change.type === 'deleted';
    switch (kind) {
      case 'virtualMachines':
        this.#machineClaims.set(key, gone ? [] : claimsOf(change.object));
        break;
      case 'virtualMachineInstances':
        this.#instanceClaims.set(key, gone ? [] : claimsOf(change.object));
        break;
      case 'virtualMachineInstanceMigrations':
        this.#migrations.set(key, gone ? [] : migrationTargets(change.object));
        break;
      case 'dataVolumes':
        this.#setOwners('DataVolume', change.object, gone);
        break;
      case 'persistentVolumeClaims':
        this.#setOwners('PersistentVolumeClaim', change.object, gone);
        break;
      case 'pods':
        this.#pods.set(key, gone ? [] : podOwners(change.object));
        break;
      default:
    }
  }

  #setOwners(kind: string, object: KubernetesObject, gone: boolean) {
    const { namespace, name = '' } = object.metadata ?? {};
    const source = reference(kind, namespace, name);
    this.#storage.set(source, gone ? [] : storageOwners(object));
  }

  /**
   * The machines that an object belongs to.
   *
   * @param kind - as its API names it, `Pod` for instance
   */
  machinesOf(kind: string, key: string): Iterable<string> {
    switch (kind) {
      case 'VirtualMachine':
      case 'VirtualMachineInstance':
        return [key];
      case 'VirtualMachineInstanceMigration':
        return this.#migrations.from(key);
      case 'DataVolume':
      case 'PersistentVolumeClaim':
        return this.#machinesOfStorage(`${kind}:${key}`, MAX_DEPTH);
      case 'Pod':
        return this.#machinesOfPod(key, MAX_DEPTH);
      default:
        return [];
    }
  }

  #machinesOfPod(key: string, depth: number): Set<string> {
    const machines = new Set<string>();
    for (const owner of depth > 0 ? this.#pods.from(key) : []) {
      const [kind, ownerKey] = split(owner);
      const more =
        kind === 'Pod'
          ? this.#machinesOfPod(ownerKey, depth - 1)
          : this.machinesOf(kind, ownerKey);
      for (const machine of more) {
        machines.add(machine);
      }
    }
    const launcher = launcherOf(key);
    if (machines.size === 0 && launcher) {
      // Its events are here, the pod itself is not, or not any more.
      machines.add(launcher);
    }
    return machines;
  }

  #machinesOfStorage(source: string, depth: number): Set<string> {
    const [, key] = split(source);
    const machines = new Set([
      ...this.#machineClaims.to(key),
      ...this.#instanceClaims.to(key),
    ]);
    for (const owner of depth > 0 ? this.#storage.from(source) : []) {
      const [kind, ownerKey] = split(owner);
      const more =
        kind === 'VirtualMachine'
          ? [ownerKey]
          : this.#machinesOfStorage(owner, depth - 1);
      for (const machine of more) {
        machines.add(machine);
      }
    }
    return machines;
  }

  /** The keys of a machine's migrations. */
  migrationsOf(machine: string): Iterable<string> {
    return this.#migrations.to(machine);
  }

  /** The claims that a machine is defined with, as `namespace/name`. */
  claimsOf(machine: string): readonly string[] {
    const claims = this.#machineClaims.from(machine);
    return claims.length > 0 ? claims : this.#instanceClaims.from(machine);
  }

  /** References of the DataVolumes and claims behind a machine's disks. */
  storageOf(machine: string): Set<string> {
    const found = new Set<string>();
    for (const claim of [
      ...this.#machineClaims.from(machine),
      ...this.#instanceClaims.from(machine),
    ]) {
      found.add(`DataVolume:${claim}`);
      found.add(`PersistentVolumeClaim:${claim}`);
    }
    for (const owned of this.#storage.to(`VirtualMachine:${machine}`)) {
      found.add(owned);
    }
    // A set goes on over what is added on the way.
    for (const storage of found) {
      for (const owned of this.#storage.to(storage)) {
        found.add(owned);
      }
    }
    return found;
  }

  /** The keys of the pods that work for any of these, or for such a pod. */
  podsOf(owners: Iterable<string>): Set<string> {
    const pods = new Set<string>();
    for (const owner of owners) {
      for (const pod of this.#pods.to(owner)) {
        pods.add(pod);
      }
    }
    // A set goes on over what is added on the way.
    for (const pod of pods) {
      for (const held of this.#pods.to(`Pod:${pod}`)) {
        pods.add(held);
      }
    }
    return pods;
  }
}

function split(source: string): [kind: string, key: string] {
  const colon = source.indexOf(':');
  return [source.slice(0, colon), source.slice(colon + 1)];
}
