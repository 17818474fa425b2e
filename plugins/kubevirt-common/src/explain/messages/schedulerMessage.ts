/** @internal */
export interface SchedulerRefusal {
  /** How many nodes there are. */
  nodes: number;
  /** Why they do not fit, with how many nodes each reason holds for. */
  reasons: { nodes: number; text: string }[];
}

/**
 * Reads what kube-scheduler says:
 * `0/3 nodes are available: 1 Insufficient cpu, 2 node(s) were unschedulable. preemption: …`.
 *
 * @returns undefined where the text is not of that form
 * @internal
 */
export function parseSchedulerMessage(
  text: string,
): SchedulerRefusal | undefined {
  const match = /(\d+)\/(\d+) nodes are available: (.*)/s.exec(text);
  if (!match) {
    return undefined;
  }
  const reasons = match[3]
    .replace(/^\.\s*/, '')
    .replace(/[.;,]?\s*preemption:.*$/s, '')
    .replace(/\.\s*$/, '')
    .split(/, (?=\d+ )/);
  return {
    nodes: Number(match[2]),
    reasons: reasons.map(reason => {
      const [, nodes, words] = /^(\d+) (.*)$/s.exec(reason) ?? [];
      return nodes === undefined
        ? { nodes: Number(match[2]), text: reason }
        : { nodes: Number(nodes), text: words };
    }),
  };
}

/** What keeps nodes from taking a pod. @internal */
export type Obstacle =
  | { kind: 'claim-in-use' }
  | { kind: 'claim-missing'; claim: string }
  | { kind: 'claim-unbound' }
  | { kind: 'virtualization' }
  | { kind: 'device'; device: string }
  | { kind: 'resources'; resources: string[] }
  | { kind: 'node' };

/**
 * The one obstacle that decides. Nodes that do not match at all count only
 * where no other node lacks room; among things that are short, the one that
 * most nodes lack, devices before CPU and memory.
 *
 * @internal
 */
export function decisiveObstacle(text: string): Obstacle {
  const missing =
    /persistentvolumeclaim "([^"]+)" not found/.exec(text) ??
    /PVC (\S+) does not exist/.exec(text);
  if (missing) {
    return { kind: 'claim-missing', claim: missing[1] };
  }
  if (/ReadWriteOncePod/.test(text)) {
    return { kind: 'claim-in-use' };
  }
  if (/unbound immediate PersistentVolumeClaims/.test(text)) {
    return { kind: 'claim-unbound' };
  }
  const short = (parseSchedulerMessage(text)?.reasons ?? [])
    .map(reason => ({
      nodes: reason.nodes,
      resource:
        /^Insufficient (\S+)/.exec(reason.text)?.[1] ??
        (/^Too many pods/.test(reason.text) ? 'pods' : undefined),
    }))
    .filter(reason => reason.resource !== undefined)
    .sort(
      (a, b) =>
        b.nodes - a.nodes || rank(b.resource ?? '') - rank(a.resource ?? ''),
    );
  const resource = short[0]?.resource;
  if (resource === undefined) {
    return { kind: 'node' };
  }
  if (resource.startsWith('devices.kubevirt.io/')) {
    return { kind: 'virtualization' };
  }
  return resource.includes('/')
    ? { kind: 'device', device: resource }
    : {
        kind: 'resources',
        resources: [
          ...new Set(
            short.flatMap(reason =>
              reason.resource && !reason.resource.includes('/')
                ? [reason.resource]
                : [],
            ),
          ),
        ],
      };
}

function rank(resource: string): number {
  if (resource.startsWith('devices.kubevirt.io/')) {
    return 2;
  }
  return resource.includes('/') ? 1 : 0;
}
