import { fromImage } from '../../__testUtils__/machine';
import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('NoMatchingNode', () => {
  it.each<Found>([
    {
      what: 'labels that no node has',
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
              "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
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
                "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
            },
          ],
        },
        template: { ...fromImage, nodeSelector: { zone: 'b' } },
      },
      says: 'No node takes the VM, which demands zone=b: of 3, 2 lack what the VM demands of a node and 1 is for the control plane.',
      shows:
        "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.",
    },
    {
      what: 'a volume on a node that is gone',
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
              '0/3 nodes are available: 3 node(s) had volume node affinity conflict. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
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
                '0/3 nodes are available: 3 node(s) had volume node affinity conflict. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: "No node takes the VM: of 3, 3 do not reach one of the VM's volumes.",
      shows:
        '0/3 nodes are available: 3 node(s) had volume node affinity conflict. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
    {
      what: 'a cluster without a node',
      where: {
        status: 'ErrorUnschedulable',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: 'no nodes available to schedule pods',
          },
        ],
        launcher: {
          phase: 'Pending',
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message: 'no nodes available to schedule pods',
            },
          ],
        },
      },
      says: 'No node takes the VM: the cluster has none for it.',
      shows: 'no nodes available to schedule pods',
    },
  ])('finds $what', each => {
    expect(outcome('NoMatchingNode', each)).toEqual(
      expected('NoMatchingNode', each),
    );
  });
});
