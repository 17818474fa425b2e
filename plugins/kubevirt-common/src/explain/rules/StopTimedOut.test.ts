import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('StopTimedOut', {
  finds: [
    {
      what: 'a guest that was cut off',
      where: {
        status: 'Stopped',
        events: [
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance earlier-uid',
            secondsAgo: 95,
          },
          {
            ...{
              about: 'VirtualMachineInstance',
              uid: 'earlier-uid',
              reason: 'Stopped',
              message: 'The VirtualMachineInstance crashed.',
              secondsAgo: 300,
            },
            secondsAgo: 60,
          },
        ],
      },
      says: 'The guest did not shut down within 30 s and was cut off.',
      shows: 'The VirtualMachineInstance crashed.',
    },
  ],
  leaves: [
    {
      what: 'a crash, after which the controller tidies up',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        events: [
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance earlier-uid',
            secondsAgo: 59,
          },
          {
            ...{
              about: 'VirtualMachineInstance',
              uid: 'earlier-uid',
              reason: 'Stopped',
              message: 'The VirtualMachineInstance crashed.',
              secondsAgo: 300,
            },
            secondsAgo: 60,
          },
        ],
      },
      codes: ['GuestCrashed'],
    },
    {
      what: 'a VM that runs again',
      where: {
        instance: {},
        events: [
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance earlier-uid',
            secondsAgo: 95,
          },
          {
            ...{
              about: 'VirtualMachineInstance',
              uid: 'earlier-uid',
              reason: 'Stopped',
              message: 'The VirtualMachineInstance crashed.',
              secondsAgo: 300,
            },
            secondsAgo: 60,
          },
        ],
      },
    },
  ],
});
