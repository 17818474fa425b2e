import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('NoHardwareVirtualization', () => {
  it.each<Found>([
    {
      what: 'nodes without KVM',
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
              '0/3 nodes are available: 3 Insufficient devices.kubevirt.io/kvm. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
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
                '0/3 nodes are available: 3 Insufficient devices.kubevirt.io/kvm. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      says: 'None of the 3 nodes offers hardware virtualization (KVM) to VMs.',
      shows:
        '0/3 nodes are available: 3 Insufficient devices.kubevirt.io/kvm. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
  ])('finds $what', each => {
    expect(outcome('NoHardwareVirtualization', each)).toEqual(
      expected('NoHardwareVirtualization', each),
    );
  });

  it.each<Left>([
    {
      what: 'one node without KVM among others without room',
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
              '0/3 nodes are available: 1 Insufficient devices.kubevirt.io/kvm, 2 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
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
                '0/3 nodes are available: 1 Insufficient devices.kubevirt.io/kvm, 2 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
      },
      codes: ['InsufficientResources'],
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
