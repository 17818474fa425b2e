import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { KubevirtProviderConfig } from '../config';
import {
  bootSources,
  MachineDefinition,
  NOBODY,
  Related,
  relatedEntity,
} from '../entity';

/**
 * An entity of something that a machine depends on, and its reference.
 *
 * @internal
 */
export interface RelatedEntity {
  readonly ref: string;
  readonly entity: Entity;
}

/**
 * Makes the entities that one cluster's virtual machines depend on. Most
 * machines share them, so each is made once.
 *
 * @internal
 */
export class RelatedEntities {
  readonly #cluster: string;
  readonly #config: KubevirtProviderConfig;
  /** By type, then by what tells things of one type apart. */
  readonly #made = new Map<Related['type'], Map<string, RelatedEntity>>();

  static create(options: {
    cluster: string;
    config: KubevirtProviderConfig;
  }): RelatedEntities {
    return new RelatedEntities(options);
  }

  private constructor(options: Parameters<typeof RelatedEntities.create>[0]) {
    this.#cluster = options.cluster;
    this.#config = options.config;
  }

  /** What a machine depends on. */
  of(definition: MachineDefinition): RelatedEntity[] {
    const { relations } = this.#config;
    const { namespace } = definition.identity;
    const related: RelatedEntity[] = [];
    if (relations.cluster === true) {
      const type = 'kubernetes-cluster';
      related.push(this.#known(type, '') ?? this.#make('', { type }));
    }
    if (relations.images || relations.dataSources) {
      const { images, dataSources } = bootSources(definition);
      for (const image of relations.images ? images : []) {
        const type = 'virtual-machine-image';
        related.push(
          this.#known(type, image) ?? this.#make(image, { type, image }),
        );
      }
      for (const source of relations.dataSources ? dataSources : []) {
        const key = `${source.namespace}/${source.name}`;
        const type = 'data-source';
        related.push(
          this.#known(type, key) ?? this.#make(key, { type, ...source }),
        );
      }
    }
    for (const key of definition.sharedClaims) {
      const type = 'persistent-volume-claim';
      const name = key.slice(namespace.length + 1);
      related.push(
        this.#known(type, key) ?? this.#make(key, { type, namespace, name }),
      );
    }
    return related;
  }

  /** @param key - tells things of one type apart */
  #known(type: Related['type'], key: string): RelatedEntity | undefined {
    return this.#made.get(type)?.get(key);
  }

  #make(key: string, related: Related): RelatedEntity {
    const entity = relatedEntity({
      cluster: this.#cluster,
      related,
      owner: this.#config.defaultOwner ?? NOBODY,
    });
    const made = { ref: stringifyEntityRef(entity), entity };
    const ofType = this.#made.get(related.type);
    if (ofType) {
      ofType.set(key, made);
    } else {
      this.#made.set(related.type, new Map([[key, made]]));
    }
    return made;
  }
}
