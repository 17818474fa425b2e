import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/**
 * What a list takes from a virtual machine's entity.
 *
 * @internal
 */
export interface EntityFacts {
  entityRef: string;
  title?: string;
  description?: string;
  owner?: string;
  system?: string;
}

/**
 * What `entityFacts` reads, for a query of the catalog.
 *
 * @internal
 */
export const ENTITY_FACT_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.description',
  'relations',
];

/** @internal */
export function entityFacts(entity: Entity): EntityFacts {
  const relation = (type: string) =>
    entity.relations?.find(each => each.type === type)?.targetRef;
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title,
    description: entity.metadata.description,
    owner: relation(RELATION_OWNED_BY),
    system: relation(RELATION_PART_OF),
  };
}
