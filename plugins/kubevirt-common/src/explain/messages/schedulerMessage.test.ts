import { decisiveObstacle, parseSchedulerMessage } from './schedulerMessage';

describe('parseSchedulerMessage', () => {
  it('reads how many nodes there are, and why they do not fit', () => {
    expect(
      parseSchedulerMessage(
        "0/6 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint {a: b, c}, 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/6 nodes are available: 6 Preemption is not helpful for scheduling.",
      ),
    ).toEqual({
      nodes: 6,
      reasons: [
        { nodes: 1, text: 'Insufficient cpu' },
        { nodes: 2, text: 'node(s) had untolerated taint {a: b, c}' },
        {
          nodes: 3,
          text: "node(s) didn't match Pod's node affinity/selector",
        },
      ],
    });
  });

  it('leaves other words alone', () => {
    expect(parseSchedulerMessage('no nodes available')).toBeUndefined();
  });
});

describe('decisiveObstacle', () => {
  const refused = (reasons: string) =>
    `0/3 nodes are available: ${reasons}. preemption: none.`;

  it.each([
    [
      '3 Insufficient cpu, 2 Insufficient memory',
      { kind: 'resources', resources: ['cpu', 'memory'] },
    ],
    [
      '3 Insufficient memory, 3 node(s) were unschedulable',
      { kind: 'resources', resources: ['memory'] },
    ],
    ['1 Too many pods', { kind: 'resources', resources: ['pods'] }],
    [
      '3 Insufficient devices.kubevirt.io/kvm, 3 Insufficient cpu',
      { kind: 'virtualization' },
    ],
    [
      '1 Insufficient devices.kubevirt.io/kvm, 2 Insufficient cpu',
      { kind: 'resources', resources: ['cpu'] },
    ],
    [
      '3 Insufficient nvidia.com/A100, 1 Insufficient cpu',
      { kind: 'device', device: 'nvidia.com/A100' },
    ],
    ["3 node(s) didn't match Pod's node affinity/selector", { kind: 'node' }],
    [
      '3 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode',
      { kind: 'claim-in-use' },
    ],
    [
      'persistentvolumeclaim "data" not found',
      { kind: 'claim-missing', claim: 'data' },
    ],
    [
      'pod has unbound immediate PersistentVolumeClaims',
      { kind: 'claim-unbound' },
    ],
  ])('of "%s" is %j', (reasons, obstacle) => {
    expect(decisiveObstacle(refused(reasons))).toEqual(obstacle);
  });
});
