import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('ChecksumMismatch', () => {
  it.each<Found>([
    {
      what: 'a file that is another',
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          phase: 'Failed',
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'ChecksumError',
              message: 'checksum mismatch: expected sha256:aa, got sha256:bb',
            },
          ],
        },
        events: [
          {
            about: 'VirtualMachine',
            reason: 'FailedDataVolumeImport',
            message: 'DataVolume web failed to import disk image',
          },
        ],
      },
      says: "The image of disk 'web' from https://images.example.com/os.img does not have the checksum that was given.",
      shows: 'checksum mismatch: expected sha256:aa, got sha256:bb',
    },
  ])('finds $what', each => {
    expect(outcome('ChecksumMismatch', each)).toEqual(
      expected('ChecksumMismatch', each),
    );
  });
});
