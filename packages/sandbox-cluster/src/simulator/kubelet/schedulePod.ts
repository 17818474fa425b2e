import { Node, PersistentVolumeClaim, Pod, StorageClass } from '../model';
import { Misfit, nodeFit } from './nodeFit';

/**
 * What the scheduler makes of a pod.
 *
 * @internal
 */
export type SchedulingResult =
  | {
      ok: true;
      node: string;
      /** Claims that wait for this decision before they are provisioned. */
      claimsToBind: PersistentVolumeClaim[];
    }
  | { ok: false; message: string };

function count(reasons: string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, times]) => `${times} ${reason}`)
    .sort()
    .join(', ');
}

function refuse(nodes: number, why: string, preemption: string) {
  const none = `0/${nodes} nodes are available`;
  return {
    ok: false as const,
    message: `${none}: ${why}. preemption: ${none}: ${preemption}.`,
  };
}

/** What is wrong with a pod's claims before any node is looked at. */
function claimProblem(
  claimNames: string[],
  claims: PersistentVolumeClaim[],
  waitsForConsumer: (claim: PersistentVolumeClaim) => boolean,
): string | undefined {
  for (const name of claimNames) {
    const claim = claims.find(({ metadata }) => metadata.name === name);
    if (!claim) return `persistentvolumeclaim "${name}" not found`;
    if (claim.metadata.deletionTimestamp) {
      return `persistentvolumeclaim "${name}" is being deleted`;
    }
    if (claim.status?.phase !== 'Bound' && !waitsForConsumer(claim)) {
      return 'pod has unbound immediate PersistentVolumeClaims';
    }
  }
  return undefined;
}

/**
 * Picks a node for a pod, or says why none will do, in kube-scheduler's words.
 *
 * @param options.nodes - all nodes of the cluster
 * @param options.used - what a node's pods ask for already, in base units
 * @param options.claims - the claims of the pod's namespace
 * @param options.storageClasses - all of them
 * @param options.isTaken - whether another pod uses a claim that only one pod
 *   may use
 * @internal
 */
export function schedulePod(options: {
  pod: Pod;
  nodes: Node[];
  used: (node: string) => Record<string, number>;
  claims: PersistentVolumeClaim[];
  storageClasses: StorageClass[];
  isTaken?: (claim: PersistentVolumeClaim) => boolean;
}): SchedulingResult {
  const { pod, nodes, used, claims, storageClasses } = options;
  const names = (pod.spec.volumes ?? []).flatMap(
    volume => volume.persistentVolumeClaim?.claimName ?? [],
  );
  const waitsForConsumer = (claim: PersistentVolumeClaim) =>
    storageClasses.some(
      ({ metadata, volumeBindingMode }) =>
        metadata.name === claim.spec.storageClassName &&
        volumeBindingMode === 'WaitForFirstConsumer',
    );
  const problem = claimProblem(names, claims, waitsForConsumer);
  const unhelpful = 'Preemption is not helpful for scheduling';
  if (problem) {
    return refuse(nodes.length, problem, `${nodes.length} ${unhelpful}`);
  }
  const mine = claims.filter(({ metadata }) => names.includes(metadata.name));
  const taken = mine.find(
    claim =>
      claim.spec.accessModes?.includes('ReadWriteOncePod') &&
      options.isTaken?.(claim),
  );
  const misfits: Misfit[] = [];
  const fitting: Node[] = [];
  for (const node of nodes) {
    const misfit = taken
      ? {
          reasons: [
            'node(s) unavailable due to PersistentVolumeClaim with ' +
              'ReadWriteOncePod access mode already in-use by another pod',
          ],
          preemptable: true,
        }
      : nodeFit(pod, node, used(node.metadata.name));
    if (misfit) misfits.push(misfit);
    else fitting.push(node);
  }
  if (fitting.length === 0) {
    const victims = misfits.map(({ preemptable }) =>
      preemptable ? 'No preemption victims found for incoming pod' : unhelpful,
    );
    const reasons = misfits.flatMap(misfit => misfit.reasons);
    return nodes.length === 0
      ? { ok: false, message: 'no nodes available to schedule pods' }
      : refuse(nodes.length, count(reasons), count(victims));
  }
  const load = ({ metadata }: Node) => used(metadata.name).memory ?? 0;
  const [{ metadata }] = fitting.sort((a, b) => load(a) - load(b));
  return {
    ok: true,
    node: metadata.name,
    claimsToBind: mine.filter(({ status }) => status?.phase !== 'Bound'),
  };
}

/**
 * What the scheduler says where a failure was asked for: F18, no node has
 * hardware virtualization, and F19, no node matches.
 *
 * @param fail - the failure
 * @param nodes - how many nodes there are
 * @returns undefined where none of these was asked for
 * @internal
 */
export function forcedMisfit(
  fail: string | undefined,
  nodes: number,
): SchedulingResult | undefined {
  if (fail === 'F18') {
    return refuse(
      nodes,
      `${nodes} Insufficient devices.kubevirt.io/kvm`,
      `${nodes} No preemption victims found for incoming pod`,
    );
  }
  if (fail === 'F19') {
    return refuse(
      nodes,
      `${nodes} node(s) didn't match Pod's node affinity/selector`,
      `${nodes} Preemption is not helpful for scheduling`,
    );
  }
  return undefined;
}
