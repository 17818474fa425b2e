import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('PreferenceNotFound', () => {
  it.each<Found>([
    {
      what: 'a preference of the cluster',
      where: {
        status: 'Stopped',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedFindPreference',
            message:
              'virtualmachineclusterpreferences.instancetype.kubevirt.io "beos" not found',
          },
        ],
        spec: {
          runStrategy: 'Always',
          preference: { name: 'beos' },
          template: {},
        },
      },
      says: "The preference 'beos' does not exist in the cluster.",
      shows:
        'virtualmachineclusterpreferences.instancetype.kubevirt.io "beos" not found',
    },
  ])('finds $what', each => {
    expect(outcome('PreferenceNotFound', each)).toEqual(
      expected('PreferenceNotFound', each),
    );
  });
});
