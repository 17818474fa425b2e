import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('GuestCrashed', () => {
  it.each<Found>([
    {
      what: 'a crash after which the VM was started again',
      where: {
        instance: {},
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance crashed.',
            secondsAgo: 300,
          },
        ],
      },
      says: 'The VM crashed lately and was started again.',
      shows: 'The VirtualMachineInstance crashed.',
    },
    {
      what: 'crash after crash',
      where: {
        instance: {},
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance crashed.',
            secondsAgo: 300,
          },
          {
            ...{
              about: 'VirtualMachineInstance',
              uid: 'earlier-uid',
              reason: 'Stopped',
              message: 'The VirtualMachineInstance crashed.',
              secondsAgo: 300,
            },
            uid: 'first-uid',
            secondsAgo: 900,
          },
        ],
      },
      says: 'The VM crashed 2 times lately and was started again.',
      shows: 'The VirtualMachineInstance crashed.',
    },
    {
      what: 'a crash after which nobody started the VM',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Failed' },
        conditions: [],
      },
      says: 'The VM crashed.',
      shows: 'Failed',
    },
  ])('finds $what', each => {
    expect(outcome('GuestCrashed', each)).toEqual(
      expected('GuestCrashed', each),
    );
  });

  it.each<Left>([
    {
      what: 'a crash of long ago',
      where: {
        instance: {},
        events: [
          {
            ...{
              about: 'VirtualMachineInstance',
              uid: 'earlier-uid',
              reason: 'Stopped',
              message: 'The VirtualMachineInstance crashed.',
              secondsAgo: 300,
            },
            secondsAgo: 7200,
          },
        ],
      },
    },
    {
      what: 'a guest that shut down',
      where: {
        instance: {},
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'earlier-uid',
            type: 'Normal',
            reason: 'Stopped',
            message: 'The VirtualMachineInstance was shut down.',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
