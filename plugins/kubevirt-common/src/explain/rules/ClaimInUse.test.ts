import { expected, Found, outcome } from '../../__testUtils__/explained';
import { undefinedDomain } from '../../__testUtils__/moments';

describe('ClaimInUse', () => {
  it.each<Found>([
    {
      what: 'a volume on another node',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
        ],
        launcher: { phase: 'Pending' },
        claim: {},
        events: [
          {
            about: 'launcher',
            reason: 'FailedAttachVolume',
            message:
              'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) virt-launcher-other-xyz12',
          },
        ],
      },
      says: "Volume claim 'web' is in use elsewhere, by virt-launcher-other-xyz12.",
      shows:
        'Multi-Attach error for volume "pv-1" Volume is already used by pod(s) virt-launcher-other-xyz12',
    },
    {
      what: 'a claim for one pod alone',
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
              '0/3 nodes are available: 3 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
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
                '0/3 nodes are available: 3 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
            },
          ],
        },
        claim: {},
      },
      says: "Volume claim 'web' is in use elsewhere.",
      shows:
        '0/3 nodes are available: 3 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
    },
    {
      what: 'a disk that two VMs open',
      where: {
        ...undefinedDomain(
          'Failed to get "write" lock. Is another process using the image?',
        ),
      },
      says: 'A volume claim of the VM is in use elsewhere.',
      shows: 'Failed to get "write" lock. Is another process using the image?',
    },
  ])('finds $what', each => {
    expect(outcome('ClaimInUse', each)).toEqual(expected('ClaimInUse', each));
  });
});
