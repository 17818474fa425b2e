/**
 * Why some nodes do not take a pod.
 *
 * @internal
 */
export interface NodeObstacle {
  /** What to say of one node, after its number. */
  one: string;
  /** What to say of several. */
  many: string;
  /** What to do about it, an imperative sentence; absent where it is not known. */
  nextStep?: string;
}

const administrators = {
  ready: 'Ask the administrators when the nodes are ready again.',
  volume:
    "Ask the administrators for room on a node that reaches the VM's volumes, or use storage that every node reaches.",
};

const conditions: Record<string, NodeObstacle> = {
  'not-ready': same('not ready', administrators.ready),
  unreachable: same('not reachable', administrators.ready),
  'disk-pressure': same('short of disk space', administrators.ready),
  'memory-pressure': same('short of memory', administrators.ready),
  'pid-pressure': same('short of process numbers', administrators.ready),
  'network-unavailable': same('without a network', administrators.ready),
  unschedulable: same('cordoned', administrators.ready),
};

/** What kube-scheduler's plugins say (Kubernetes v1.36 pkg/scheduler/framework/plugins). */
const known: [pattern: RegExp, obstacle: NodeObstacle][] = [
  [/were unschedulable/, same('cordoned', administrators.ready)],
  [/were not ready/, same('not ready', administrators.ready)],
  [
    /node affinity\/selector/,
    {
      one: 'lacks what the VM demands of a node',
      many: 'lack what the VM demands of a node',
      nextStep:
        'Change the node selector, affinity, architecture or CPU model of the VM, or ask the administrators whether KubeVirt runs on the nodes that it needs.',
    },
  ],
  [
    /anti-affinity/,
    {
      one: 'runs what the VM has to be apart from',
      many: 'run what the VM has to be apart from',
      nextStep:
        'Loosen the anti-affinity of the VM, or ask the administrators for more nodes.',
    },
  ],
  [
    /pod affinity rules/,
    {
      one: 'does not run what the VM has to be beside',
      many: 'do not run what the VM has to be beside',
      nextStep: 'Start what the affinity of the VM names, or loosen it.',
    },
  ],
  [
    /topology spread/,
    {
      one: 'would have too many of its kind',
      many: 'would have too many of its kind',
      nextStep:
        'Loosen the topology spread constraints of the VM, or ask the administrators for more nodes.',
    },
  ],
  [
    /volume node affinity conflict|available volume zone/,
    {
      one: "does not reach one of the VM's volumes",
      many: "do not reach one of the VM's volumes",
      nextStep: administrators.volume,
    },
  ],
  [
    /exceed max volume count/,
    {
      one: 'has as many volumes attached as it can',
      many: 'have as many volumes attached as they can',
      nextStep: administrators.volume,
    },
  ],
  [
    /available persistent volumes to bind/,
    {
      one: "has no volume for the VM's claims",
      many: "have no volume for the VM's claims",
      nextStep: administrators.volume,
    },
  ],
];

/**
 * Reads one of the scheduler's reasons.
 *
 * @param text - as `parseSchedulerMessage` gives it, without its number
 * @internal
 */
export function nodeObstacle(text: string): NodeObstacle {
  const taint = /untolerated taint(?:\(s\))?(?: \{([^}]*)\})?/.exec(text);
  if (taint) {
    return taintObstacle(taint[1] ?? '');
  }
  const short = /^Insufficient (\S+)/.exec(text);
  if (short) {
    const what = short[1] === 'cpu' ? 'CPU' : short[1];
    return { one: `lacks ${what}`, many: `lack ${what}` };
  }
  if (/^Too many pods/.test(text)) {
    return {
      one: 'has as many pods as it can',
      many: 'have as many pods as they can',
    };
  }
  const found = known.find(([pattern]) => pattern.test(text));
  const words = text.replace(/^node\(s\) /, '').replace("Pod's", "VM's");
  return found?.[1] ?? { one: words, many: words };
}

function taintObstacle(taint: string): NodeObstacle {
  const [key, value] = taint.split(':').map(part => part.trim());
  const condition = /^node\.kubernetes\.io\/(.+)$/.exec(key)?.[1] ?? '';
  if (Object.hasOwn(conditions, condition)) {
    return conditions[condition];
  }
  if (/^node-role\.kubernetes\.io\/(?:control-plane|master)$/.test(key)) {
    return {
      one: 'is for the control plane',
      many: 'are for the control plane',
    };
  }
  const which = value ? `${key}=${value}` : key;
  const words = which
    ? `the taint ${which}, which the VM does not tolerate`
    : 'a taint that the VM does not tolerate';
  return {
    one: `has ${words}`,
    many: `have ${words}`,
    nextStep: `Give the VM a toleration for ${
      which || 'the taint'
    }, where its nodes are meant for you, or ask the administrators for other nodes.`,
  };
}

function same(state: string, nextStep: string): NodeObstacle {
  return { one: `is ${state}`, many: `are ${state}`, nextStep };
}
