import {
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
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
  readonly #config: KubevirtProviderConfig;
  readonly #inventory: KubevirtInventory;
  readonly #claims = SharedClaims.create();
  /** By the machine's entity, as the claims' users are. */
  readonly #known = new Map<string, MachineDefinition>();

  static create(options: {
    config: KubevirtProviderConfig;
    inventory: KubevirtInventory;
  }): MachineDefinitions {
    return new MachineDefinitions(options);
  }

  private constructor(
    options: Parameters<typeof MachineDefinitions.create>[0],
  ) {
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
    const gone = new Set([...this.#claims.machines(), ...this.#known.keys()]);
    const taken: MachineDefinition[] = [];
    // The claims of all are known before it is told which are shared.
    await inTurns(identities, identity => {
      const ref = virtualMachineEntityRef(identity);
      const definition = this.#read(ref, identity);
      this.#noteClaims(ref, definition);
      gone.delete(ref);
      if (definition) {
        taken.push(definition);
      }
    });
    for (const ref of gone) {
      this.#noteClaims(ref, undefined);
      this.#known.delete(ref);
    }
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
    const concerned = new Map<string, VirtualMachineIdentity>();
    for (const identity of identities) {
      const ref = virtualMachineEntityRef(identity);
      concerned.set(ref, identity);
      for (const other of this.#noteClaims(ref, this.#read(ref, identity))) {
        const known = this.#known.get(other);
        if (known) {
          concerned.set(other, known.identity);
        }
      }
    }
    return [...concerned.values()];
  }

  /** @returns undefined where there is no such machine, or it is left out */
  of(identity: VirtualMachineIdentity): MachineDefinition | undefined {
    return this.#read(virtualMachineEntityRef(identity), identity);
  }

  #read(
    ref: string,
    identity: VirtualMachineIdentity,
  ): MachineDefinition | undefined {
    const objects = this.#inventory.objects(identity, {
      definitionOnly: true,
    });
    const definition =
      objects &&
      machineDefinition({
        ref,
        identity,
        objects,
        sharedClaims: this.#claims.of(ref),
      });
    const included =
      definition &&
      this.#config.isIncluded({
        namespace: identity.namespace,
        labels: definition.machine.labels ?? {},
      });
    if (!included) {
      this.#known.delete(ref);
      return undefined;
    }
    return this.#remember(definition);
  }

  /** The definition that is known, where this one is the same. */
  #remember(definition: MachineDefinition): MachineDefinition {
    const known = this.#known.get(definition.ref);
    if (known && isSameDefinition(known, definition)) {
      return known;
    }
    this.#known.set(definition.ref, definition);
    return definition;
  }

  #withSharedClaims(definition: MachineDefinition): MachineDefinition {
    const sharedClaims = this.#claims.of(definition.ref);
    return sharedClaims.length > 0 || definition.sharedClaims.length > 0
      ? this.#remember({ ...definition, sharedClaims })
      : definition;
  }

  /** @returns the other machines whose shared claims are others now */
  #noteClaims(
    ref: string,
    definition: MachineDefinition | undefined,
  ): string[] {
    const wanted = definition && this.#config.relations.sharedClaims;
    return this.#claims.set(ref, wanted ? usedClaims(definition) : []);
  }
}
