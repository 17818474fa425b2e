import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('StorageProfileIncomplete', () => {
  it.each<Found>([
    {
      what: 'a profile without access modes',
      where: {
        status: 'Provisioning',
        dataVolume: {
          phase: '',
          conditions: [
            {
              type: 'Bound',
              status: 'False',
              reason: 'ErrClaimNotValid',
              message:
                'Spec is missing accessMode and volumeMode, cannot get access mode from StorageProfile slow',
            },
          ],
        },
        events: [
          {
            about: 'DataVolume',
            reason: 'ErrClaimNotValid',
            message:
              'Spec is missing accessMode and volumeMode, cannot get access mode from StorageProfile slow',
          },
        ],
      },
      says: "CDI does not know how storage class 'slow' can be used: its StorageProfile has no access mode.",
      shows:
        'Spec is missing accessMode and volumeMode, cannot get access mode from StorageProfile slow',
    },
  ])('finds $what', each => {
    expect(outcome('StorageProfileIncomplete', each)).toEqual(
      expected('StorageProfileIncomplete', each),
    );
  });
});
