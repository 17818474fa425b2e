import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('GuestPoweredOff', () => {
  it.each<Found>([
    {
      what: 'a guest that shut itself down',
      where: {
        status: 'Stopped',
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            type: 'Normal',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance was shut down.',
            secondsAgo: 60,
          },
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance earlier-uid',
            secondsAgo: 59,
          },
        ],
      },
      says: 'The guest was shut down from the inside, and run strategy RerunOnFailure leaves it off.',
      shows: 'The VirtualMachineInstance was shut down.',
    },
    {
      what: 'a guest whose instance was removed in the same second',
      where: {
        status: 'Stopped',
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            type: 'Normal',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance was shut down.',
            secondsAgo: 60,
          },
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance earlier-uid',
            secondsAgo: 60,
          },
        ],
      },
      says: 'The guest was shut down from the inside, and run strategy RerunOnFailure leaves it off.',
      shows: 'The VirtualMachineInstance was shut down.',
    },
    {
      what: 'an instance that has just ended',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Succeeded' },
        conditions: [],
      },
      says: 'The guest was shut down from the inside, and run strategy Manual leaves it off.',
      shows: 'Succeeded',
    },
  ])('finds $what', each => {
    expect(outcome('GuestPoweredOff', each)).toEqual(
      expected('GuestPoweredOff', each),
    );
  });

  it.each<Left>([
    {
      what: 'a stop that somebody asked for',
      where: {
        status: 'Stopped',
        events: [
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance earlier-uid',
            secondsAgo: 90,
          },
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            type: 'Normal',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance was shut down.',
            secondsAgo: 60,
          },
        ],
      },
    },
    {
      what: 'a VM that is started again by itself',
      where: {
        status: 'Starting',
        runStrategy: 'Always',
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            type: 'Normal',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance was shut down.',
            secondsAgo: 60,
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
