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

/**
 * The entities that the catalog has from a cluster, written by this process
 * or another one, now or before.
 *
 * @returns entity references in their normal form
 * @internal
 */
export async function readCatalogEntityRefs(options: {
  catalog: CatalogService;
  auth: AuthService;
  cluster: string;
}): Promise<string[]> {
  const { catalog, auth, cluster } = options;
  const pages = catalog.streamEntities(
    {
      filter: {
        kind: 'Resource',
        'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE,
        [`metadata.annotations.${KUBEVIRT_CLUSTER_ANNOTATION}`]: cluster,
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
      // Filters disregard case, and people may write such entities by hand.
      if (
        annotations?.[KUBEVIRT_CLUSTER_ANNOTATION] === cluster &&
        annotations[ANNOTATION_ORIGIN_LOCATION]?.startsWith(
          clusterLocation(cluster),
        )
      ) {
        refs.push(stringifyEntityRef(entity));
      }
    }
  }
  return refs;
}
