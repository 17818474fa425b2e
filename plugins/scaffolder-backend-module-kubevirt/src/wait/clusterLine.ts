import { ClusterStatus } from 'backstage-plugin-kubevirt-common';

/**
 * What there is to say of a cluster's answers while a task waits.
 *
 * @param status - the cluster's state as the inventory has it
 * @returns a sentence; undefined where all is as it should be
 * @internal
 */
export function clusterLine(
  status: ClusterStatus | undefined,
): string | undefined {
  if (!status || status.state === 'connected') {
    return undefined;
  }
  if (status.state === 'notInstalled') {
    return `The cluster '${status.name}' has no KubeVirt: ${status.message}`;
  }
  const why = status.message ? `: ${status.message}` : '';
  return status.state === 'stale'
    ? `The cluster '${status.name}' has not answered since ${status.since}${why}`
    : `The cluster '${status.name}' is being listed for the first time${why}`;
}
