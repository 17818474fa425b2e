import {
  DryRunRefusal,
  DryRunResult,
  KubernetesObject,
  RenderedManifests,
} from 'backstage-plugin-kubevirt-common';
import {
  ClusterUnreachableError,
  KubernetesApiError,
  KubernetesClient,
  resources,
  ResourceType,
} from 'backstage-plugin-kubevirt-node';

/**
 * Lets the API server and its webhooks check what is rendered, without writing
 * any: the DataVolume that KubeVirt would make as well.
 *
 * @internal
 */
export async function dryRun(options: {
  client: KubernetesClient;
  rendered: RenderedManifests;
  namespace: string;
  signal?: AbortSignal;
}): Promise<DryRunResult> {
  const { client, rendered, namespace, signal } = options;
  const objects = [...rendered.all, rendered.dataVolume].flatMap(object =>
    object ? { ...object, metadata: { ...object.metadata, namespace } } : [],
  );
  try {
    const refusals = await Promise.all(
      objects.map(object => refusalOf(client, object, signal)),
    );
    const bySaying = groupBySaying(refusals.flatMap(refusal => refusal ?? []));
    return bySaying.length > 0
      ? { state: 'refused', refusals: bySaying }
      : { state: 'accepted' };
  } catch (error) {
    if (error instanceof ClusterUnreachableError) {
      return { state: 'unanswered', message: error.message };
    }
    throw error;
  }
}

async function refusalOf(
  client: KubernetesClient,
  object: KubernetesObject,
  signal?: AbortSignal,
): Promise<DryRunRefusal | undefined> {
  try {
    await client.create(resourceOf(object), object, { dryRun: true, signal });
    return undefined;
  } catch (error) {
    if (!(error instanceof KubernetesApiError)) {
      throw error;
    }
    const { causes = [] } = error.details;
    return {
      objects: [`${object.kind} ${object.metadata?.name}`],
      message: error.message,
      fields: causes.flatMap(({ field }) => field ?? []),
    };
  }
}

/** One cause, a missing namespace for instance, may hit every object. */
function groupBySaying(refusals: DryRunRefusal[]): DryRunRefusal[] {
  const groups = new Map<string, DryRunRefusal>();
  for (const refusal of refusals) {
    const group = groups.get(refusal.message);
    groups.set(refusal.message, {
      ...refusal,
      objects: [...(group?.objects ?? []), ...refusal.objects],
      fields: [...new Set([...(group?.fields ?? []), ...refusal.fields])],
    });
  }
  return [...groups.values()];
}

function resourceOf({ apiVersion, kind }: KubernetesObject): ResourceType {
  const found = Object.values<ResourceType>(resources).find(
    type =>
      type.kind === kind &&
      (type.group ? `${type.group}/${type.version}` : type.version) ===
        apiVersion,
  );
  if (!found) {
    throw new Error(`Unknown kind '${kind}' of '${apiVersion}'`);
  }
  return found;
}
