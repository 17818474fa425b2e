import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('ImageHasNoDisk', () => {
  it.each<Found>([
    {
      what: 'a container image without a disk',
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Error',
              message:
                'Unable to process data: Failed to find VM disk image file in the container image',
            },
          ],
        },
        dataVolumeSpec: {
          source: { registry: { url: 'docker://registry.example.com/os:1' } },
          pvc: { resources: { requests: { storage: '3Gi' } } },
        },
      },
      says: "The container image of disk 'web', docker://registry.example.com/os:1, holds no disk image.",
      shows:
        'Unable to process data: Failed to find VM disk image file in the container image',
    },
  ])('finds $what', each => {
    expect(outcome('ImageHasNoDisk', each)).toEqual(
      expected('ImageHasNoDisk', each),
    );
  });
});
