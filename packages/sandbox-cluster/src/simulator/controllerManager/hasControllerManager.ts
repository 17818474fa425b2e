import { ApiClient, ApiError } from '../client';

interface Lease {
  spec?: { renewTime?: string; leaseDurationSeconds?: number };
}

const namespace = 'kube-system';

/**
 * Whether somebody runs a kube-controller-manager: it holds its lease, or,
 * where it has no rivals and so no lease, it has published the cluster's
 * authority.
 *
 * @throws ApiError where the server refuses the question
 * @internal
 */
export async function hasControllerManager(
  client: ApiClient,
): Promise<boolean> {
  const lease = await find<Lease>(
    client,
    `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases/kube-controller-manager`,
  );
  if (lease) return isFresh(lease);
  const published = await find(
    client,
    `/api/v1/namespaces/${namespace}/configmaps/kube-root-ca.crt`,
  );
  return published !== undefined;
}

function isFresh({ spec }: Lease): boolean {
  const { renewTime, leaseDurationSeconds = 15 } = spec ?? {};
  const age = Date.now() - new Date(renewTime ?? 0).getTime();
  // Twice: the clocks of two machines differ.
  return age < 2 * leaseDurationSeconds * 1000;
}

async function find<T>(
  client: ApiClient,
  path: string,
): Promise<T | undefined> {
  try {
    return await client.read<T>(path, {});
  } catch (error) {
    if (ApiError.is(error, 404)) return undefined;
    throw error;
  }
}
