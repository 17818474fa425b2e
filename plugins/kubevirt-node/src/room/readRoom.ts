import {
  InstancetypeSize,
  KubernetesObject,
  KubeVirt,
  LimitRange,
  ResourceQuota,
  Room,
  VirtualMachine,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesApiError, KubernetesClient, resources } from '../client';

/**
 * Reads the quotas and limit ranges of a namespace, and what else decides how
 * much a virtual machine takes. What the configured credentials may not read
 * is left out: the cluster still has the last word.
 *
 * @returns the room, and under `unread` what could not be read, in the
 * cluster's words
 * @throws ClusterUnreachableError where the cluster gives no answer
 * @public
 */
export async function readRoom(options: {
  client: KubernetesClient;
  virtualMachine: VirtualMachine;
  signal?: AbortSignal;
}): Promise<Room & { unread: string[] }> {
  const { client, virtualMachine, signal } = options;
  const { namespace } = virtualMachine.metadata ?? {};
  const unread: string[] = [];
  const orNone = async <T>(reading: Promise<T>, none: T): Promise<T> => {
    try {
      return await reading;
    } catch (error) {
      if (error instanceof KubernetesApiError) {
        unread.push(error.message);
        return none;
      }
      throw error;
    }
  };
  const [quotas, limitRanges, kubeVirts, instancetype] = await Promise.all([
    orNone(
      client.list<ResourceQuota>(resources.resourceQuotas, {
        namespace,
        signal,
      }),
      [],
    ),
    orNone(
      client.list<LimitRange>(resources.limitRanges, { namespace, signal }),
      [],
    ),
    orNone(client.list<KubeVirt>(resources.kubeVirts, { signal }), []),
    orNone(readInstancetype(client, virtualMachine, signal), undefined),
  ]);
  const ratio = (kubeVirts[0] as ConfiguredKubeVirt | undefined)?.spec
    ?.configuration?.developerConfiguration?.cpuAllocationRatio;
  return {
    quotas,
    limitRanges,
    instancetype: instancetype?.spec,
    cpuAllocationRatio: ratio,
    unread,
  };
}

interface ConfiguredKubeVirt extends KubernetesObject {
  spec?: {
    configuration?: {
      developerConfiguration?: { cpuAllocationRatio?: number };
    };
  };
}

async function readInstancetype(
  client: KubernetesClient,
  { metadata, spec }: VirtualMachine,
  signal?: AbortSignal,
) {
  const { name, kind } = spec?.instancetype ?? {};
  if (!name) {
    return undefined;
  }
  // KubeVirt's default is the kind that belongs to the whole cluster.
  const own = kind?.toLowerCase() === 'virtualmachineinstancetype';
  try {
    return await client.get<KubernetesObject & { spec?: InstancetypeSize }>(
      own
        ? resources.virtualMachineInstancetypes
        : resources.virtualMachineClusterInstancetypes,
      own ? { namespace: metadata?.namespace, name } : { name },
      { signal },
    );
  } catch (error) {
    // The cluster's own check says what is wrong with the name.
    if (error instanceof KubernetesApiError && error.httpStatus === 404) {
      return undefined;
    }
    throw error;
  }
}
