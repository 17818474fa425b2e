import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('InsufficientResources', () => {
  it.each<Found>([
    {
      what: 'too little CPU and memory',
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
              '0/3 nodes are available: 3 Insufficient cpu, 2 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
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
                '0/3 nodes are available: 3 Insufficient cpu, 2 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
        launcherSpec: {
          containers: [
            {
              name: 'compute',
              resources: { requests: { cpu: '96', memory: '4484Mi' } },
            },
          ],
        },
      },
      says: 'The VM asks for 96 CPUs and 4 GiB of memory with 388 MiB overhead, and none of the 3 nodes has enough CPU and memory free: 3 lack CPU and 2 lack memory.',
      shows:
        '0/3 nodes are available: 3 Insufficient cpu, 2 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
    {
      what: 'too little memory beside nodes that do not match',
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
              '0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
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
                '0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: 'The VM asks for 4 GiB of memory, and none of the 3 nodes has enough memory free: 2 lack memory and 1 is for the control plane.',
      shows:
        '0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
    {
      what: 'the one node of a small cluster',
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
              '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
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
                '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: 'The VM asks for 2 CPUs, and no node has enough CPU free.',
      shows:
        '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
    },
    {
      what: 'a node that is full of pods',
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
              '0/1 nodes are available: 1 Too many pods. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
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
                '0/1 nodes are available: 1 Too many pods. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: 'No node has room for one more pod.',
      shows:
        '0/1 nodes are available: 1 Too many pods. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
    },
    {
      what: "CDI's pod, which asks for more than there is",
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          phase: 'ImportScheduled',
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Unschedulable',
              message: 'Importer pod cannot be scheduled',
            },
          ],
        },
        claim: {},
        importer: {
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              message:
                '0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: 'None of the 3 nodes has enough memory free for the pod that fills the disk.',
      shows:
        '0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
  ])('finds $what', each => {
    expect(outcome('InsufficientResources', each)).toEqual(
      expected('InsufficientResources', each),
    );
  });

  it.each<Left>([
    {
      what: 'a pod that waits for the claims of its disks',
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
              '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
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
                '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
            },
          ],
        },
        dataVolume: { phase: 'ImportScheduled' },
        claim: { phase: 'Pending' },
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
