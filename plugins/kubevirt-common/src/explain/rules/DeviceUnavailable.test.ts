import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('DeviceUnavailable', () => {
  it.each<Found>([
    {
      what: 'a GPU that is in use everywhere',
      where: {
        status: 'ErrorUnschedulable',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message:
              '0/3 nodes are available: 3 Insufficient nvidia.com/A100. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
          },
        ],
        launcher: {
          phase: 'Pending',
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message:
                '0/3 nodes are available: 3 Insufficient nvidia.com/A100. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: "None of the 3 nodes has the device 'nvidia.com/A100' free.",
      shows:
        '0/3 nodes are available: 3 Insufficient nvidia.com/A100. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
    {
      what: 'a GPU on the only node that matches',
      where: {
        status: 'ErrorUnschedulable',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message:
              "0/3 nodes are available: 1 Insufficient nvidia.com/A100, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
          },
        ],
        launcher: {
          phase: 'Pending',
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message:
                "0/3 nodes are available: 1 Insufficient nvidia.com/A100, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
            },
          ],
        },
      },
      says: "None of the 3 nodes has the device 'nvidia.com/A100' free.",
      shows:
        "0/3 nodes are available: 1 Insufficient nvidia.com/A100, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
    },
  ])('finds $what', each => {
    expect(outcome('DeviceUnavailable', each)).toEqual(
      expected('DeviceUnavailable', each),
    );
  });
});
