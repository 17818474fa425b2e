import { Entity } from '@backstage/catalog-model';
import { VirtualMachineIdentity } from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { KubevirtProviderConfig } from '../config';
import { MachineDefinition, virtualMachineEntity } from '../entity';
import { MachineDefinitions } from './MachineDefinitions';
import { RelatedEntities, RelatedEntity } from './RelatedEntities';

/**
 * A virtual machine's entity, and those that it depends on.
 *
 * @internal
 */
export interface MachineEntity {
  readonly ref: string;
  readonly entity: Entity;
  readonly related: readonly RelatedEntity[];
}

/**
 * Makes the entities of one cluster's virtual machines from the inventory.
 *
 * @internal
 */
export class MachineEntities {
  readonly #cluster: string;
  readonly #config: KubevirtProviderConfig;
  readonly #related: RelatedEntities;
  readonly definitions: MachineDefinitions;

  static create(options: {
    cluster: string;
    config: KubevirtProviderConfig;
    inventory: KubevirtInventory;
  }): MachineEntities {
    return new MachineEntities(options);
  }

  private constructor(options: Parameters<typeof MachineEntities.create>[0]) {
    this.#cluster = options.cluster;
    this.#config = options.config;
    this.#related = RelatedEntities.create(options);
    this.definitions = MachineDefinitions.create(options);
  }

  /** @returns undefined where there is no such machine, or it is left out */
  get(identity: VirtualMachineIdentity): MachineEntity | undefined {
    const definition = this.definitions.of(identity);
    return definition && this.make(definition);
  }

  make(definition: MachineDefinition): MachineEntity {
    const related = this.#related.of(definition);
    const dependsOn = related.map(({ ref }) => ref);
    const { cluster } = this.#config.relations;
    const elsewhere =
      typeof cluster === 'function' ? cluster(this.#cluster) : undefined;
    if (elsewhere) {
      dependsOn.unshift(elsewhere);
    }
    return {
      ref: definition.ref,
      entity: virtualMachineEntity({
        definition,
        config: this.#config,
        dependsOn,
      }),
      related,
    };
  }
}
