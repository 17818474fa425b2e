import { Entity, EntityLink } from '@backstage/catalog-model';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_UID_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
} from 'backstage-plugin-kubevirt-common';

/**
 * Marks an entity that somebody wrote and the cluster completed.
 *
 * @internal
 */
export const MERGED_ANNOTATION = 'kubevirt.io/merged';

/** Which VM it is says the cluster, whatever was written. */
const IDENTITY = new Set([
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  KUBEVIRT_UID_ANNOTATION,
]);

/**
 * Completes what somebody wrote of a virtual machine with what its cluster
 * says. What was written stays; lists become the sum of both.
 *
 * @param written - the entity from Git, for instance
 * @param known - the entity that the provider makes of the same VM
 * @returns one entity under the reference that both have
 * @internal
 */
export function mergeEntities(written: Entity, known: Entity): Entity {
  const { metadata, spec } = written;
  const annotations = Object.entries(known.metadata.annotations ?? {});
  return {
    ...written,
    metadata: {
      ...metadata,
      title: metadata.title ?? known.metadata.title,
      ...descriptionOf(metadata.description ?? known.metadata.description),
      annotations: {
        ...Object.fromEntries(
          annotations.filter(
            ([key]) => !key.startsWith('backstage.io/managed'),
          ),
        ),
        ...metadata.annotations,
        ...Object.fromEntries(annotations.filter(([key]) => IDENTITY.has(key))),
        [MERGED_ANNOTATION]: 'true',
      },
      labels: { ...known.metadata.labels, ...metadata.labels },
      tags: union(metadata.tags, known.metadata.tags),
      links: unionOfLinks(metadata.links, known.metadata.links),
    },
    spec: {
      ...known.spec,
      ...spec,
      ...unionOfRefs('dependsOn', written, known),
      ...unionOfRefs('dependencyOf', written, known),
    },
  };
}

function descriptionOf(description: string | undefined) {
  return description === undefined ? {} : { description };
}

function union(first: string[] = [], second: string[] = []): string[] {
  return [...new Set([...first, ...second])];
}

function unionOfLinks(
  first: EntityLink[] = [],
  second: EntityLink[] = [],
): EntityLink[] {
  const urls = new Set(first.map(({ url }) => url));
  return [...first, ...second.filter(({ url }) => !urls.has(url))];
}

function unionOfRefs(
  key: 'dependsOn' | 'dependencyOf',
  ...entities: Entity[]
): Record<string, string[]> {
  const refs = entities.flatMap(({ spec }) => {
    const value = spec?.[key];
    return Array.isArray(value) ? value.map(String) : [];
  });
  return refs.length > 0 ? { [key]: union(refs) } : {};
}
