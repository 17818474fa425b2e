import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('RestartRequired', {
  finds: [
    {
      what: 'a change that waits for a restart',
      where: {
        instance: {},
        vmConditions: [
          { type: 'Ready', status: 'True' },
          {
            type: 'RestartRequired',
            status: 'True',
            message:
              'a non-live-updatable field was changed in the template spec',
          },
        ],
      },
      says: 'The VM was changed, and the change takes effect only after a restart.',
      shows: 'a non-live-updatable field was changed in the template spec',
    },
  ],
  leaves: [
    {
      what: 'a change that has been made',
      where: {
        instance: {},
        vmConditions: [
          { type: 'Ready', status: 'True' },
          { type: 'RestartRequired', status: 'False' },
        ],
      },
    },
  ],
});
