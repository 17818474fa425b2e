import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('StopTimedOut', () => {
  it.each<Found>([
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
  ])('finds $what', each => {
    expect(outcome('StopTimedOut', each)).toEqual(
      expected('StopTimedOut', each),
    );
  });

  it.each<Left>([
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
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
