import { expected, Found, outcome } from '../../__testUtils__/explained';
import { importFailed } from '../../__testUtils__/moments';

describe('ImageHasNoDisk', () => {
  it.each<Found>([
    {
      what: 'a container image without a disk',
      where: {
        ...importFailed(
          'Unable to process data: Failed to find VM disk image file in the container image',
        ),
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
