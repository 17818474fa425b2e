import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { inTurns, KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { KubevirtProviderConfig } from '../config';
import {
  isSameDefinition,
  MachineDefinition,
  machineDefinition,
} from '../entity';
import { SharedClaims } from './SharedClaims';
import { usedClaims } from './usedClaims';

/**
 * The definitions of one cluster's virtual machines. As long as nothing
 * changes that an entity is made from, a machine's definition is the same
 * object: most changes in a cluster are changes of status, and end here.
 *
 * @internal
 */
export class MachineDefinitions {
  readonly #cluster: string;
  readonly #config: KubevirtProviderConfig;
  readonly #inventory: KubevirtInventory;
  readonly #claims = SharedClaims.create();
  /** By machine, `namespace/name`. */
  readonly #known = new Map<string, MachineDefinition>();

  static create(options: {
    cluster: string;
    config: KubevirtProviderConfig;
    inventory: KubevirtInventory;
  }): MachineDefinitions {
    return new MachineDefinitions(options);
  }

  private constructor(
    options: Parameters<typeof MachineDefinitions.create>[0],
  ) {
    this.#cluster = options.cluster;
    this.#config = options.config;
    this.#inventory = options.inventory;
  }

  /**
   * Takes in all of the cluster's machines; others are gone.
   *
   * @returns the definitions of those that are not left out
   */
  async takeAll(
    identities: readonly VirtualMachineIdentity[],
  ): Promise<MachineDefinition[]> {
    const keys = identities.map(keyOf);
    this.#forgetAllBut(new Set(keys));
    const taken: MachineDefinition[] = [];
    // The claims of all are known before it is told which are shared.
    await inTurns(keys.keys(), index => {
      const definition = this.#read(keys[index], identities[index]);
      this.#noteClaims(keys[index], definition);
      if (definition) {
        taken.push(definition);
      }
    });
    return this.#config.relations.sharedClaims
      ? taken.map(definition => this.#withSharedClaims(definition))
      : taken;
  }

  /**
   * Takes in changes of machines.
   *
   * @returns the machines whose definitions may be others now: these, and
   *   those that share a claim with one of them
   */
  take(
    identities: readonly VirtualMachineIdentity[],
  ): VirtualMachineIdentity[] {
    const concerned = new Set(identities.map(keyOf));
    for (const identity of identities) {
      this.#noteClaims(keyOf(identity), this.of(identity)).forEach(machine =>
        concerned.add(machine),
      );
    }
    return [...concerned].map(key => this.#identityOf(key));
  }

  /** @returns undefined where there is no such machine, or it is left out */
  of(identity: VirtualMachineIdentity): MachineDefinition | undefined {
    return this.#read(keyOf(identity), identity);
  }

  #forgetAllBut(machines: ReadonlySet<string>): void {
    for (const machine of [...this.#claims.machines(), ...this.#known.keys()]) {
      if (!machines.has(machine)) {
        this.#claims.set(machine, []);
        this.#known.delete(machine);
      }
    }
  }

  #read(
    key: string,
    identity: VirtualMachineIdentity,
  ): MachineDefinition | undefined {
    const objects = this.#inventory.objects(identity, {
      definitionOnly: true,
    });
    const definition =
      objects && machineDefinition(identity, objects, this.#claims.of(key));
    const included =
      definition &&
      this.#config.isIncluded({
        namespace: identity.namespace,
        labels: definition.machine.labels ?? {},
      });
    if (!included) {
      this.#known.delete(key);
      return undefined;
    }
    return this.#remember(key, definition);
  }

  /** The definition that is known, where this one is the same. */
  #remember(key: string, definition: MachineDefinition): MachineDefinition {
    const known = this.#known.get(key);
    if (known && isSameDefinition(known, definition)) {
      return known;
    }
    this.#known.set(key, definition);
    return definition;
  }

  #withSharedClaims(definition: MachineDefinition): MachineDefinition {
    const key = keyOf(definition.identity);
    const sharedClaims = this.#claims.of(key);
    return sharedClaims.length > 0 || definition.sharedClaims.length > 0
      ? this.#remember(key, { ...definition, sharedClaims })
      : definition;
  }

  /** @returns the other machines whose shared claims are others now */
  #noteClaims(
    key: string,
    definition: MachineDefinition | undefined,
  ): string[] {
    const wanted = definition && this.#config.relations.sharedClaims;
    return this.#claims.set(key, wanted ? usedClaims(definition) : []);
  }

  #identityOf(key: string): VirtualMachineIdentity {
    const slash = key.indexOf('/');
    return {
      cluster: this.#cluster,
      namespace: key.slice(0, slash),
      name: key.slice(slash + 1),
    };
  }
}

function keyOf({ namespace, name }: VirtualMachineIdentity): string {
  return `${namespace}/${name}`;
}
