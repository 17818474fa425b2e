import { expected, Found, outcome } from '../../__testUtils__/explained';
import { importFailed } from '../../__testUtils__/moments';

describe('VolumeTooSmall', () => {
  it.each<Found>([
    {
      what: 'a disk of which CDI says no more',
      where: {
        ...importFailed('DataVolume too small to contain image'),
      },
      says: "Disk 'web' (3Gi) is too small for its image.",
      shows: 'DataVolume too small to contain image',
    },
    {
      what: 'the sizes that qemu-img tells',
      where: {
        ...importFailed(
          'Unable to convert source data to target format: virtual image size 10737418240 is larger than the reported available storage 3000000000. A larger PVC is required',
        ),
      },
      says: "Disk 'web' (3Gi) is too small for its image: the image needs 10 GiB, and 2.8 GiB is there.",
      shows:
        'Unable to convert source data to target format: virtual image size 10737418240 is larger than the reported available storage 3000000000. A larger PVC is required',
    },
  ])('finds $what', each => {
    expect(outcome('VolumeTooSmall', each)).toEqual(
      expected('VolumeTooSmall', each),
    );
  });
});
