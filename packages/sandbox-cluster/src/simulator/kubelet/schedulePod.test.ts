import { Node, PersistentVolumeClaim, Pod, StorageClass } from '../model';
import { schedulePod } from './schedulePod';

const pod = (spec: Partial<Pod['spec']> = {}): Pod => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p', namespace: 'team-a', uid: 'p' },
  spec: {
    containers: [
      {
        name: 'c',
        image: 'i',
        resources: { requests: { cpu: '4', memory: '8Gi' } },
      },
    ],
    ...spec,
  },
});

const node = (
  name: string,
  allocatable = { cpu: '8', memory: '16Gi', pods: '110' },
  spec: Node['spec'] = {},
): Node => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, labels: { 'kubernetes.io/hostname': name } },
  spec,
  status: { allocatable },
});

const claimed: Pod['spec']['volumes'] = [
  { name: 'v', persistentVolumeClaim: { claimName: 'c' } },
];

const claim = (
  phase: string,
  spec: PersistentVolumeClaim['spec'] = {},
): PersistentVolumeClaim => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'c', namespace: 'team-a' },
  spec,
  status: { phase },
});

const lazy: StorageClass = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'local' },
  provisioner: 'local.example.com',
  volumeBindingMode: 'WaitForFirstConsumer',
};

const tainted = { taints: [{ key: 'k', value: 'v', effect: 'NoSchedule' }] };
const small = { cpu: '2', memory: '4Gi', pods: '110' };
const three = (...nodes: Node[]) => nodes;

const schedule = (options: {
  pod?: Pod;
  nodes: Node[];
  claims?: PersistentVolumeClaim[];
  isTaken?: () => boolean;
  used?: (name: string) => Record<string, number>;
}) =>
  schedulePod({
    pod: pod(),
    used: () => ({}),
    claims: [],
    storageClasses: [lazy],
    ...options,
  });

describe('schedulePod', () => {
  it('takes the node with the most room', () => {
    const used = (name: string) => ({ memory: name === 'a' ? 2 ** 30 : 0 });
    expect(schedule({ nodes: [node('a'), node('b')], used })).toEqual({
      ok: true,
      node: 'b',
      claimsToBind: [],
    });
  });

  it.each([
    [
      'too little of everything',
      { nodes: three(node('a', small), node('b', small), node('c', small)) },
      '0/3 nodes are available: 3 Insufficient cpu, 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    ],
    [
      'taints and too little memory',
      {
        nodes: three(
          node('a', { ...small, cpu: '8' }),
          node('b', undefined, tainted),
          node('c', undefined, { unschedulable: true }),
        ),
      },
      '0/3 nodes are available: 1 Insufficient memory, 2 node(s) had untolerated taint(s). preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.',
    ],
    [
      'a selector that fits none',
      { pod: pod({ nodeSelector: { disktype: 'nvme' } }), nodes: [node('a')] },
      "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
    ],
    [
      'a claim that is missing',
      { pod: pod({ volumes: claimed }), nodes: [node('a')] },
      '0/1 nodes are available: persistentvolumeclaim "c" not found. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    ],
    [
      'a claim that is not bound',
      {
        pod: pod({ volumes: claimed }),
        nodes: [node('a')],
        claims: [claim('Pending')],
      },
      '0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    ],
    [
      'a claim for one pod alone',
      {
        pod: pod({ volumes: claimed }),
        nodes: [node('a')],
        claims: [claim('Bound', { accessModes: ['ReadWriteOncePod'] })],
        isTaken: () => true,
      },
      '0/1 nodes are available: 1 node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
    ],
    ['no nodes at all', { nodes: [] }, 'no nodes available to schedule pods'],
  ])('refuses for %s, in the scheduler’s words', (_what, options, message) => {
    expect(schedule(options)).toEqual({ ok: false, message });
  });

  it('tolerates what the pod tolerates', () => {
    const tolerant = pod({ tolerations: [{ key: 'k', operator: 'Exists' }] });
    const nodes = [node('a', undefined, tainted)];
    expect(schedule({ pod: tolerant, nodes })).toMatchObject({ ok: true });
  });

  it('decides first where a claim waits for it', () => {
    const waiting = claim('Pending', { storageClassName: 'local' });
    expect(
      schedule({
        pod: pod({ volumes: claimed }),
        nodes: [node('a')],
        claims: [waiting],
      }),
    ).toEqual({ ok: true, node: 'a', claimsToBind: [waiting] });
  });

  it('counts sidecars with the containers, and other init containers alone', () => {
    const request = (cpu: string) => ({ requests: { cpu } });
    const big = pod({
      initContainers: [
        {
          name: 's',
          image: 'i',
          restartPolicy: 'Always',
          resources: request('3'),
        },
        { name: 'o', image: 'i', resources: request('4') },
      ],
      containers: [{ name: 'c', image: 'i', resources: request('5') }],
    });
    expect(schedule({ pod: big, nodes: [node('a')] }).ok).toBe(true);
    const small7 = { cpu: '7', memory: '16Gi', pods: '110' };
    expect(schedule({ pod: big, nodes: [node('a', small7)] }).ok).toBe(false);
  });
});
