import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  VIRTUAL_MACHINE_ENTITY_TYPE,
} from 'backstage-plugin-kubevirt-common';
import { clusterLocation } from '../entity';
import { MERGED_ANNOTATION } from '../processor/mergeEntities';

/**
 * References of entities in their normal form.
 *
 * @internal
 */
export interface CatalogEntityRefs {
  /** Of this provider, in this process or another one, now or before. */
  own: string[];
  /** From elsewhere, completed by the cluster. */
  merged: string[];
}

/**
 * The entities of a cluster's virtual machines that the catalog has.
 *
 * @param options - `which`: all of them, or those alone that came from
 *   elsewhere
 * @internal
 */
export async function readCatalogEntityRefs(options: {
  catalog: CatalogService;
  auth: AuthService;
  cluster: string;
  which: 'all' | 'merged';
}): Promise<CatalogEntityRefs> {
  const { catalog, auth, cluster, which } = options;
  const pages = catalog.streamEntities(
    {
      filter: {
        kind: 'Resource',
        'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE,
        [`metadata.annotations.${KUBEVIRT_CLUSTER_ANNOTATION}`]: cluster,
        ...(which === 'merged' && {
          [`metadata.annotations.${MERGED_ANNOTATION}`]: 'true',
        }),
      },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.annotations',
      ],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const refs: CatalogEntityRefs = { own: [], merged: [] };
  for await (const entities of pages) {
    for (const entity of entities) {
      const { annotations = {} } = entity.metadata;
      const origin = annotations[ANNOTATION_ORIGIN_LOCATION];
      // Filters disregard case.
      if (annotations[KUBEVIRT_CLUSTER_ANNOTATION] !== cluster) {
        continue;
      }
      if (origin?.startsWith(clusterLocation(cluster))) {
        refs.own.push(stringifyEntityRef(entity));
      } else if (annotations[MERGED_ANNOTATION] === 'true') {
        refs.merged.push(stringifyEntityRef(entity));
      }
    }
  }
  return refs;
}
