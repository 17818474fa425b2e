import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { crashed, shutDown } from '../../__testUtils__/moments';

describe('GuestCrashed', () => {
  it.each<Found>([
    {
      what: 'a crash after which the VM was started again',
      where: {
        instance: {},
        events: [crashed({ secondsAgo: 300, uid: 'earlier-uid' })],
      },
      says: 'The VM crashed lately and was started again.',
      shows: 'The VirtualMachineInstance crashed.',
    },
    {
      what: 'crash after crash',
      where: {
        instance: {},
        events: [
          crashed({ secondsAgo: 300, uid: 'earlier-uid' }),
          crashed({ secondsAgo: 900, uid: 'first-uid' }),
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
        events: [crashed({ secondsAgo: 7200, uid: 'earlier-uid' })],
      },
    },
    {
      what: 'a guest that shut down',
      where: {
        instance: {},
        events: [shutDown({ uid: 'earlier-uid' })],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
