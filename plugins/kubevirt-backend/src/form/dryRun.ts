import {
  DryRunRefusal,
  DryRunResult,
  fieldOfRefusal,
  KubernetesObject,
  RenderedManifests,
  VirtualMachineValues,
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
 * @returns `unanswered` where the cluster gives no answer; never `skipped`
 * @internal
 */
export async function dryRun(options: {
  client: KubernetesClient;
  rendered: RenderedManifests;
  values: VirtualMachineValues;
  namespace: string;
  signal?: AbortSignal;
}): Promise<DryRunResult> {
  const { client, rendered, values, namespace, signal } = options;
  const { virtualMachine } = rendered;
  const objects = [...rendered.all, rendered.dataVolume].flatMap(object =>
    object ? { ...object, metadata: { ...object.metadata, namespace } } : [],
  );
  try {
    const refusals = await Promise.all(
      objects.map(async object => {
        const error = await errorOf(client, object, signal);
        return error
          ? refusalOf(object, error, { virtualMachine, values })
          : [];
      }),
    );
    const bySaying = groupBySaying(refusals.flat());
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

async function errorOf(
  client: KubernetesClient,
  object: KubernetesObject,
  signal?: AbortSignal,
): Promise<KubernetesApiError | undefined> {
  try {
    await client.create(resourceOf(object), object, { dryRun: true, signal });
    return undefined;
  } catch (error) {
    if (error instanceof KubernetesApiError) {
      return error;
    }
    throw error;
  }
}

function refusalOf(
  object: KubernetesObject,
  { message, details: { causes = [] } }: KubernetesApiError,
  context: Parameters<typeof fieldOfRefusal>[1],
): DryRunRefusal {
  return {
    objects: [`${object.kind} ${object.metadata?.name}`],
    message,
    fields: causes.flatMap(({ field }) => field ?? []),
    path: fieldOfRefusal({ object, message, causes }, context),
  };
}

/** One cause, a missing namespace for instance, may hit every object. */
function groupBySaying(refusals: DryRunRefusal[]): DryRunRefusal[] {
  const groups = new Map<string, DryRunRefusal>();
  for (const refusal of refusals) {
    const group = groups.get(refusal.message);
    groups.set(refusal.message, {
      ...refusal,
      path: group?.path ?? refusal.path,
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
