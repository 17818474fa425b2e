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
      related.push(this.#make('', { type: 'kubernetes-cluster' }));
    }
    if (relations.images || relations.dataSources) {
      const { images, dataSources } = bootSources(definition);
      for (const image of relations.images ? images : []) {
        related.push(
          this.#make(image, { type: 'virtual-machine-image', image }),
        );
      }
      for (const source of relations.dataSources ? dataSources : []) {
        const key = `${source.namespace}/${source.name}`;
        related.push(this.#make(key, { type: 'data-source', ...source }));
      }
    }
    for (const key of definition.sharedClaims) {
      const name = key.slice(namespace.length + 1);
      related.push(
        this.#make(key, { type: 'persistent-volume-claim', namespace, name }),
      );
    }
    return related;
  }

  /** @param key - tells things of one type apart */
  #make(key: string, related: Related): RelatedEntity {
    let ofType = this.#made.get(related.type);
    if (!ofType) {
      ofType = new Map();
      this.#made.set(related.type, ofType);
    }
    const known = ofType.get(key);
    if (known) {
      return known;
    }
    const entity = relatedEntity({
      cluster: this.#cluster,
      related,
      owner: this.#config.defaultOwner ?? NOBODY,
    });
    const made = { ref: stringifyEntityRef(entity), entity };
    ofType.set(key, made);
    return made;
  }
}
