import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('StorageIOError', {
  finds: [
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
  ],
  leaves: [
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
  ],
});
