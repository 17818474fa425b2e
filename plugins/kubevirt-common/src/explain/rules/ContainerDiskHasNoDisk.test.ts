import { fromContainerDisk } from '../../__testUtils__/machine';
import { expected, Found, outcome } from '../../__testUtils__/explained';
import { undefinedDomain } from '../../__testUtils__/moments';

describe('ContainerDiskHasNoDisk', () => {
  it.each<Found>([
    {
      what: 'an image without a disk',
      where: {
        ...undefinedDomain(
          'server error. command SyncVMI failed: no file found in folder /var/run/kubevirt/container-disks/disk_0, no disk present',
        ),
        template: fromContainerDisk,
      },
      says: 'The image quay.io/containerdisks/fedora:41 of a container disk holds no disk image.',
      shows:
        'server error. command SyncVMI failed: no file found in folder /var/run/kubevirt/container-disks/disk_0, no disk present',
    },
    {
      what: 'an image with two disks',
      where: {
        ...undefinedDomain(
          'more than one file found in folder /disk, only one disk is allowed',
        ),
        template: fromContainerDisk,
      },
      says: 'The image quay.io/containerdisks/fedora:41 of a container disk holds more than one disk image.',
      shows:
        'more than one file found in folder /disk, only one disk is allowed',
    },
  ])('finds $what', each => {
    expect(outcome('ContainerDiskHasNoDisk', each)).toEqual(
      expected('ContainerDiskHasNoDisk', each),
    );
  });
});
