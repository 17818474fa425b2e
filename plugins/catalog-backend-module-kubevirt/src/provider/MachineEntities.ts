import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ClusterObjects,
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { KubevirtProviderConfig } from '../config';
import {
  bootSources,
  machineMetadata,
  NOBODY,
  Related,
  relatedEntity,
  virtualMachineEntity,
} from '../entity';
import { SharedClaims } from './SharedClaims';
import { usedClaims } from './usedClaims';

/**
 * A virtual machine's entity, and those that it depends on.
 *
 * @internal
 */
export interface MachineEntity {
  readonly ref: string;
  readonly entity: Entity;
  readonly related: readonly Entity[];
}

/**
 * Makes the entities of one cluster's virtual machines from the inventory.
 *
 * @internal
 */
export class MachineEntities {
  readonly #cluster: string;
  readonly #config: KubevirtProviderConfig;
  readonly #inventory: KubevirtInventory;
  readonly #claims = SharedClaims.create();
  /** Entities of other things, as most virtual machines share them. */
  readonly #related = new Map<string, { ref: string; entity: Entity }>();

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
    this.#inventory = options.inventory;
  }

  /**
   * Takes in all of the cluster's machines; others are gone.
   *
   * @returns their entities
   */
  getAll(identities: readonly VirtualMachineIdentity[]): MachineEntity[] {
    const keys = new Set(identities.map(keyOf));
    for (const machine of this.#claims.machines()) {
      if (!keys.has(machine)) {
        this.#claims.set(machine, []);
      }
    }
    const included = identities.flatMap(identity => {
      const objects = this.#includedObjects(identity);
      this.#noteClaims(identity, objects);
      return objects ? [{ identity, objects }] : [];
    });
    return included.map(it => this.#make(it.identity, it.objects));
  }

  /**
   * Takes in changes of machines.
   *
   * @returns the machines whose entities are concerned: these, and those that
   *   share a claim with one of them
   */
  note(
    identities: readonly VirtualMachineIdentity[],
  ): VirtualMachineIdentity[] {
    const concerned = new Set(identities.map(keyOf));
    for (const identity of identities) {
      const objects = this.#includedObjects(identity);
      this.#noteClaims(identity, objects).forEach(it => concerned.add(it));
    }
    return [...concerned].map(key => this.#identityOf(key));
  }

  #noteClaims(
    identity: VirtualMachineIdentity,
    objects: ClusterObjects | undefined,
  ): Set<string> {
    const wanted = objects && this.#config.relations.sharedClaims;
    return this.#claims.set(keyOf(identity), wanted ? usedClaims(objects) : []);
  }

  /** @returns undefined where there is no such machine, or it is left out */
  get(identity: VirtualMachineIdentity): MachineEntity | undefined {
    const objects = this.#includedObjects(identity);
    return objects && this.#make(identity, objects);
  }

  #make(
    identity: VirtualMachineIdentity,
    objects: ClusterObjects,
  ): MachineEntity {
    const related = this.#relatedTo(identity, objects).map(it =>
      this.#relatedEntity(it),
    );
    const { relations } = this.#config;
    const cluster =
      typeof relations.cluster === 'function'
        ? relations.cluster(this.#cluster)
        : undefined;
    const dependsOn = related.map(({ ref }) => ref);
    return {
      ref: virtualMachineEntityRef(identity),
      entity: virtualMachineEntity({
        ...this.#config,
        identity,
        objects,
        dependsOn: cluster ? [cluster, ...dependsOn] : dependsOn,
      }),
      related: related.map(({ entity }) => entity),
    };
  }

  #includedObjects(
    identity: VirtualMachineIdentity,
  ): ClusterObjects | undefined {
    const objects = this.#inventory.objects(identity, {
      definitionOnly: true,
    });
    const included =
      objects &&
      this.#config.isIncluded({
        namespace: identity.namespace,
        labels: machineMetadata(identity, objects).machine.labels ?? {},
      });
    return included ? objects : undefined;
  }

  #relatedTo(
    identity: VirtualMachineIdentity,
    objects: ClusterObjects,
  ): Related[] {
    const { namespace } = identity;
    const { relations } = this.#config;
    const { images, dataSources } = bootSources(objects, namespace);
    const claims = this.#claims.of(keyOf(identity));
    return [
      ...(relations.cluster === true
        ? [{ type: 'kubernetes-cluster' as const }]
        : []),
      ...(relations.images ? images : []).map(image => ({
        type: 'virtual-machine-image' as const,
        image,
      })),
      ...(relations.dataSources ? dataSources : []).map(it => ({
        type: 'data-source' as const,
        ...it,
      })),
      ...claims.map(name => ({
        type: 'persistent-volume-claim' as const,
        namespace,
        name: name.slice(namespace.length + 1),
      })),
    ];
  }

  #relatedEntity(related: Related): { ref: string; entity: Entity } {
    const key = JSON.stringify(related);
    const known = this.#related.get(key);
    if (known) {
      return known;
    }
    const entity = relatedEntity({
      cluster: this.#cluster,
      related,
      owner: this.#config.defaultOwner ?? NOBODY,
    });
    const made = { ref: stringifyEntityRef(entity), entity };
    this.#related.set(key, made);
    return made;
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
