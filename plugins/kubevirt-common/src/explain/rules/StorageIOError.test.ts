import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('StorageIOError', () => {
  it.each<Found>([
    {
      what: 'a VM that KubeVirt paused',
      where: {
        status: 'Paused',
        instance: {},
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
          {
            type: 'Paused',
            status: 'True',
            reason: 'PausedIOError',
            message: 'VMI was paused, low-level IO error detected',
          },
        ],
      },
      says: 'The VM is paused because one of its disks answers with errors: its storage is full or broken.',
      shows: 'VMI was paused, low-level IO error detected',
    },
  ])('finds $what', each => {
    expect(outcome('StorageIOError', each)).toEqual(
      expected('StorageIOError', each),
    );
  });

  it.each<Left>([
    {
      what: 'a VM that its user paused',
      where: {
        status: 'Paused',
        instance: {},
        conditions: [
          {
            type: 'Paused',
            status: 'True',
            reason: 'PausedByUser',
            message: 'VMI was paused by user',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
