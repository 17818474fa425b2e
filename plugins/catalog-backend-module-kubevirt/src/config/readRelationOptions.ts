import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { catalogReference } from '../entity/catalogReference';

/**
 * What a virtual machine's entity depends on.
 *
 * @internal
 */
export interface RelationOptions {
  /**
   * The cluster: as an entity of this provider, as one that exists already
   * and whose reference is told for a cluster's name, or not at all.
   */
  readonly cluster: boolean | ((cluster: string) => string | undefined);
  /** Images, as entities of this provider. */
  readonly images: boolean;
  /** CDI's DataSources, as entities of this provider. */
  readonly dataSources: boolean;
  /** Claims that several virtual machines use, as entities of this provider. */
  readonly sharedClaims: boolean;
}

const flags = ['images', 'dataSources', 'sharedClaims'] as const;

/**
 * Reads `relations`; everything is on by default.
 *
 * @param config - the provider's section
 * @param section - its path, for messages
 * @throws InputError that names the field and says what it may be
 * @internal
 */
export function readRelationOptions(
  config: Config | undefined,
  section: string,
): RelationOptions {
  const relations = config?.getOptionalConfig('relations');
  const unknown = relations
    ?.keys()
    .find(key => key !== 'cluster' && !flags.some(flag => flag === key));
  if (unknown) {
    throw new InputError(
      `${section}.relations.${unknown} is unknown; there are cluster, ${flags.join(
        ', ',
      )}`,
    );
  }
  const [images, dataSources, sharedClaims] = flags.map(
    flag => relations?.getOptionalBoolean(flag) ?? true,
  );
  return {
    cluster: readCluster(
      relations?.getOptional('cluster') ?? true,
      `${section}.relations.cluster`,
    ),
    images,
    dataSources,
    sharedClaims,
  };
}

function readCluster(value: unknown, path: string): RelationOptions['cluster'] {
  if (typeof value === 'boolean') {
    return value;
  }
  const refOf = (cluster: string) =>
    catalogReference(
      String(value).replaceAll('{cluster}', cluster),
      'resource',
    );
  if (typeof value !== 'string' || !refOf('example')) {
    throw new InputError(
      `${path} is '${value}'; it has to be true, false, or an entity reference such as 'resource:default/{cluster}'`,
    );
  }
  return refOf;
}
