import {
  Node,
  NodeSelectorTerm,
  parseQuantity,
  Pod,
  Toleration,
} from '../model';
import { podRequests } from './podRequests';

/**
 * Why a node does not take a pod, in the scheduler's words, and whether
 * making room would help.
 *
 * @internal
 */
export interface Misfit {
  reasons: string[];
  preemptable: boolean;
}

type Taint = NonNullable<NonNullable<Node['spec']>['taints']>[number];

const cordoned: Taint = {
  key: 'node.kubernetes.io/unschedulable',
  effect: 'NoSchedule',
};

function tolerates(toleration: Toleration, taint: Taint): boolean {
  const { key, operator = 'Equal', value = '', effect } = toleration;
  return (
    (key === undefined || key === taint.key) &&
    (operator === 'Exists' || value === (taint.value ?? '')) &&
    (effect === undefined || effect === taint.effect)
  );
}

function isTainted(pod: Pod, { spec }: Node): boolean {
  const { tolerations = [] } = pod.spec;
  return [...(spec?.taints ?? []), ...(spec?.unschedulable ? [cordoned] : [])]
    .filter(({ effect }) => effect !== 'PreferNoSchedule')
    .some(taint => !tolerations.some(one => tolerates(one, taint)));
}

function matches(labels: Record<string, string>, term: NodeSelectorTerm) {
  return (term.matchExpressions ?? []).every(
    ({ key, operator, values = [] }) => {
      const value = labels[key];
      switch (operator) {
        case 'In':
          return value !== undefined && values.includes(value);
        case 'NotIn':
          return value === undefined || !values.includes(value);
        case 'Exists':
          return value !== undefined;
        case 'DoesNotExist':
          return value === undefined;
        case 'Gt':
          return Number(value) > Number(values[0]);
        case 'Lt':
          return Number(value) < Number(values[0]);
        default:
          return false;
      }
    },
  );
}

function isSelected(pod: Pod, node: Node): boolean {
  const labels = node.metadata.labels ?? {};
  const terms =
    pod.spec.affinity?.nodeAffinity
      ?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  return (
    Object.entries(pod.spec.nodeSelector ?? {}).every(
      ([key, value]) => labels[key] === value,
    ) &&
    (!terms || terms.some(term => matches(labels, term)))
  );
}

/**
 * Tells whether a pod fits onto a node (kube-scheduler's filters for taints,
 * node affinity and resources, in their order).
 *
 * @param used - what the node's pods ask for already, in base units
 * @returns undefined where it fits
 * @internal
 */
export function nodeFit(
  pod: Pod,
  node: Node,
  used: Record<string, number>,
): Misfit | undefined {
  if (isTainted(pod, node)) {
    return {
      reasons: ['node(s) had untolerated taint(s)'],
      preemptable: false,
    };
  }
  if (!isSelected(pod, node)) {
    return {
      reasons: ["node(s) didn't match Pod's node affinity/selector"],
      preemptable: false,
    };
  }
  const allocatable = node.status?.allocatable ?? {};
  const lacking = Object.entries(podRequests(pod)).filter(
    ([name, amount]) =>
      amount > 0 &&
      amount + (used[name] ?? 0) > parseQuantity(allocatable[name]),
  );
  if (lacking.length === 0) return undefined;
  return {
    reasons: lacking.map(([name]) =>
      name === 'pods' ? 'Too many pods' : `Insufficient ${name}`,
    ),
    preemptable: true,
  };
}
