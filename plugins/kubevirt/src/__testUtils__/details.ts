import {
  ClusterStatus,
  VirtualMachineDetails,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { aView } from './aView';

/** A cluster that answers, unless changed. */
export function aCluster(changes: Partial<ClusterStatus> = {}): ClusterStatus {
  return {
    name: 'lab',
    title: 'Lab',
    state: 'connected',
    since: '2026-03-02T09:00:00Z',
    ...changes,
  };
}

/** A virtual machine in a cluster; `view: undefined` for one that is not there. */
export function details(
  options: {
    view?: VirtualMachineView | undefined;
    cluster?: ClusterStatus;
    name?: string;
  } = { view: aView() },
): VirtualMachineDetails {
  const { view, cluster = aCluster() } = options;
  return {
    identity: {
      cluster: cluster.name,
      namespace: view?.namespace ?? 'team-a',
      name: view?.name ?? options.name ?? 'train',
    },
    cluster,
    view,
  };
}
