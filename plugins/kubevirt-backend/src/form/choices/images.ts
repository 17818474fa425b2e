import { Entity } from '@backstage/catalog-model';
import {
  ImageChoice,
  imageUser,
  KubernetesObject,
  PersistentVolumeClaim,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesApiError, resources } from 'backstage-plugin-kubevirt-node';
import { serviceCall } from '../../access/serviceCall';
import { ChoiceContext } from './ChoiceContext';
import { listIfKnown } from './listIfKnown';

interface DataSource extends KubernetesObject {
  spec?: {
    source?: {
      pvc?: { name?: string; namespace?: string };
      snapshot?: { name?: string; namespace?: string };
    };
  };
  status?: {
    source?: { pvc?: { name?: string; namespace?: string } };
    conditions?: { type?: string; status?: string; message?: string }[];
  };
}

// Where golden images are put by HyperConverged and by OpenShift.
const GOLDEN = ['kubevirt-os-images', 'openshift-virtualization-os-images'];

const IMAGE_TYPE = 'virtual-machine-image';

/**
 * The images that a root disk can be copied from: DataSources of the cluster,
 * and entities of the catalog that the caller may see.
 *
 * @internal
 */
export async function images(context: ChoiceContext): Promise<ImageChoice[]> {
  const [ofCluster, ofCatalog] = await Promise.all([
    dataSources(context),
    imageEntities(context),
  ]);
  return [...ofCatalog, ...ofCluster].sort(
    (a, b) =>
      Number(b.ready) - Number(a.ready) || a.title.localeCompare(b.title),
  );
}

async function dataSources(context: ChoiceContext): Promise<ImageChoice[]> {
  const found = await readableDataSources(context);
  return Promise.all(
    found.map(async ({ metadata, spec, status }) => {
      const { name = '', namespace = '', labels = {} } = metadata ?? {};
      const annotations = metadata?.annotations ?? {};
      const ready = status?.conditions?.find(({ type }) => type === 'Ready');
      const title = annotations['openshift.io/display-name'] ?? name;
      return {
        origin: 'cluster' as const,
        name,
        namespace,
        title,
        description: annotations.description,
        user: imageUser(`${name} ${title}`),
        size: await sizeOf(context, spec?.source ?? status?.source),
        instancetype: labels['instancetype.kubevirt.io/default-instancetype'],
        preference: labels['instancetype.kubevirt.io/default-preference'],
        ready: ready?.status === 'True',
        message: ready?.status === 'True' ? undefined : ready?.message,
      };
    }),
  );
}

/** All of the cluster, or those of known places where that is not allowed. */
async function readableDataSources({ client, namespace }: ChoiceContext) {
  try {
    return await listIfKnown<DataSource>(client, resources.dataSources);
  } catch (error) {
    if (!isRefusal(error)) {
      throw error;
    }
  }
  const lists = await Promise.all(
    [...new Set([namespace, ...GOLDEN])].map(each =>
      listIfKnown<DataSource>(client, resources.dataSources, {
        namespace: each,
      }).catch(error => {
        if (isRefusal(error)) {
          return [];
        }
        throw error;
      }),
    ),
  );
  return lists.flat();
}

function isRefusal(error: unknown): boolean {
  return error instanceof KubernetesApiError && error.httpStatus === 403;
}

/** The size is only good to have, so nothing fails for lack of it. */
async function sizeOf(
  { client }: ChoiceContext,
  source: NonNullable<DataSource['spec']>['source'],
): Promise<string | undefined> {
  const { name, namespace } = source?.pvc ?? {};
  if (!name) {
    return undefined;
  }
  try {
    const { spec, status } = await client.get<PersistentVolumeClaim>(
      resources.persistentVolumeClaims,
      { name, namespace },
    );
    const size =
      status?.capacity?.storage ?? spec?.resources?.requests?.storage;
    return size === undefined ? undefined : String(size);
  } catch {
    return undefined;
  }
}

async function imageEntities({
  catalog,
  credentials,
}: ChoiceContext): Promise<ImageChoice[]> {
  const { items } = await serviceCall('catalog', () =>
    catalog.getEntities(
      { filter: { kind: 'Resource', 'spec.type': IMAGE_TYPE } },
      { credentials },
    ),
  );
  return items.flatMap(entity => imageOf(entity) ?? []);
}

function imageOf({ metadata }: Entity): ImageChoice | undefined {
  const annotations = metadata.annotations ?? {};
  const url = annotations['kubevirt.io/image-url'];
  const title = metadata.title ?? metadata.name;
  return url
    ? {
        origin: 'catalog',
        name: metadata.name,
        namespace: metadata.namespace ?? 'default',
        title,
        description: metadata.description,
        url,
        user:
          annotations['kubevirt.io/image-user'] ?? imageUser(`${title} ${url}`),
        size: annotations['kubevirt.io/image-size'],
        ready: true,
      }
    : undefined;
}
