import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('CrashLoop', () => {
  it.each<Found>([
    {
      what: 'a VM that fails again and again',
      where: {
        status: 'CrashLoopBackOff',
        vmStatus: {
          startFailure: {
            consecutiveFailCount: 4,
            retryAfterTimestamp: ago(-95),
          },
        },
      },
      says: 'The VM failed to start 4 times; KubeVirt tries again in 95 s.',
      shows: 'CrashLoopBackOff',
    },
    {
      what: 'the next try, with what the last one said',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduled' },
        conditions: [],
        vmStatus: {
          startFailure: {
            consecutiveFailCount: 1,
            retryAfterTimestamp: ago(3),
          },
        },
        events: [
          {
            about: 'VirtualMachineInstance',
            reason: 'SyncFailed',
            message: 'server error. unsupported machine type.',
          },
        ],
      },
      says: 'The VM failed to start once, last with: server error. unsupported machine type.',
      shows: 'consecutiveFailCount: 1',
    },
  ])('finds $what', each => {
    expect(outcome('CrashLoop', each)).toEqual(expected('CrashLoop', each));
  });

  it.each<Left>([
    {
      what: 'a VM that runs after all',
      where: {
        instance: {},
        vmStatus: { startFailure: { consecutiveFailCount: 1 } },
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
