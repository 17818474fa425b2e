import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { crashed, removed } from '../../__testUtils__/moments';

describe('StopTimedOut', () => {
  it.each<Found>([
    {
      what: 'a guest that was cut off',
      where: {
        status: 'Stopped',
        events: [
          removed({ secondsAgo: 95, uid: 'earlier-uid' }),
          crashed({ secondsAgo: 60, uid: 'earlier-uid' }),
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
          removed({ secondsAgo: 59, uid: 'earlier-uid' }),
          crashed({ secondsAgo: 60, uid: 'earlier-uid' }),
        ],
      },
      codes: ['GuestCrashed'],
    },
    {
      what: 'a VM that runs again',
      where: {
        instance: {},
        events: [
          removed({ secondsAgo: 95, uid: 'earlier-uid' }),
          crashed({ secondsAgo: 60, uid: 'earlier-uid' }),
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
