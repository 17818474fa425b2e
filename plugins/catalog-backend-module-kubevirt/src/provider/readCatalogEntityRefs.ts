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
 * The entities of a cluster's virtual machines that the catalog has.
 *
 * @param options - `which`: those that this provider wrote, in this process or
 *   another one, now or before; or those that came from elsewhere
 * @returns entity references in their normal form
 * @internal
 */
export async function readCatalogEntityRefs(options: {
  catalog: CatalogService;
  auth: AuthService;
  cluster: string;
  which: 'own' | 'merged';
}): Promise<string[]> {
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
  const refs: string[] = [];
  for await (const entities of pages) {
    for (const entity of entities) {
      const { annotations } = entity.metadata;
      const own = annotations?.[ANNOTATION_ORIGIN_LOCATION]?.startsWith(
        clusterLocation(cluster),
      );
      // Filters disregard case.
      if (
        annotations?.[KUBEVIRT_CLUSTER_ANNOTATION] === cluster &&
        Boolean(own) === (which === 'own')
      ) {
        refs.push(stringifyEntityRef(entity));
      }
    }
  }
  return refs;
}
