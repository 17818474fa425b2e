import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('ClaimNotFound', () => {
  it.each<Found>([
    {
      what: 'a claim that does not exist',
      where: {
        status: 'ErrorPvcNotFound',
        instance: { phase: 'Pending', nodeName: undefined },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'FailedPvcNotFound',
            message:
              'PVC team-a/golden does not exist, waiting for it to appear',
          },
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message:
              'PVC team-a/golden does not exist, waiting for it to appear',
          },
        ],
        events: [
          {
            about: 'VirtualMachineInstance',
            type: 'Normal',
            reason: 'FailedPvcNotFound',
            message:
              'PVC team-a/golden does not exist, waiting for it to appear',
            count: 3,
          },
        ],
      },
      says: "The volume claim 'golden' does not exist in namespace 'team-a'.",
      shows: 'PVC team-a/golden does not exist, waiting for it to appear',
    },
    {
      what: 'a claim that the scheduler misses',
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
              '0/3 nodes are available: persistentvolumeclaim "golden" not found.',
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
                '0/3 nodes are available: persistentvolumeclaim "golden" not found.',
            },
          ],
        },
      },
      says: "The volume claim 'golden' does not exist in namespace 'team-a'.",
      shows:
        '0/3 nodes are available: persistentvolumeclaim "golden" not found.',
    },
  ])('finds $what', each => {
    expect(outcome('ClaimNotFound', each)).toEqual(
      expected('ClaimNotFound', each),
    );
  });

  it.each<Left>([
    {
      what: 'a claim that has appeared since',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling' },
        conditions: [],
        claim: {},
        events: [
          {
            about: 'VirtualMachineInstance',
            type: 'Normal',
            reason: 'FailedPvcNotFound',
            message: 'PVC team-a/web does not exist, waiting for it to appear',
            count: 3,
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
