import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { removed, shutDown } from '../../__testUtils__/moments';

describe('GuestPoweredOff', () => {
  it.each<Found>([
    {
      what: 'a guest that shut itself down',
      where: {
        status: 'Stopped',
        events: [
          shutDown({ secondsAgo: 60, uid: 'earlier-uid' }),
          removed({ secondsAgo: 59, uid: 'earlier-uid' }),
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
          shutDown({ secondsAgo: 60, uid: 'earlier-uid' }),
          removed({ secondsAgo: 60, uid: 'earlier-uid' }),
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
          removed({ secondsAgo: 90, uid: 'earlier-uid' }),
          shutDown({ secondsAgo: 60, uid: 'earlier-uid' }),
        ],
      },
    },
    {
      what: 'a VM that is started again by itself',
      where: {
        status: 'Starting',
        runStrategy: 'Always',
        events: [shutDown({ secondsAgo: 60, uid: 'earlier-uid' })],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
