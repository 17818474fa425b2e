import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('RestartRequired', () => {
  it.each<Found>([
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
  ])('finds $what', each => {
    expect(outcome('RestartRequired', each)).toEqual(
      expected('RestartRequired', each),
    );
  });

  it.each<Left>([
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
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
