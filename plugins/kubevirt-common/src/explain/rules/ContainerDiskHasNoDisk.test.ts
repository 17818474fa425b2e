import { fromContainerDisk } from '../../__testUtils__/machine';
import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('ContainerDiskHasNoDisk', () => {
  it.each<Found>([
    {
      what: 'an image without a disk',
      where: {
        status: 'Starting',
        template: fromContainerDisk,
        instance: { phase: 'Scheduled' },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'Synchronizing with the Domain failed.',
            message:
              'server error. command SyncVMI failed: no file found in folder /var/run/kubevirt/container-disks/disk_0, no disk present',
          },
        ],
        events: [
          {
            about: 'VirtualMachineInstance',
            reason: 'SyncFailed',
            message:
              'server error. command SyncVMI failed: no file found in folder /var/run/kubevirt/container-disks/disk_0, no disk present',
            count: 3,
          },
        ],
      },
      says: 'The image quay.io/containerdisks/fedora:41 of a container disk holds no disk image.',
      shows:
        'server error. command SyncVMI failed: no file found in folder /var/run/kubevirt/container-disks/disk_0, no disk present',
    },
    {
      what: 'an image with two disks',
      where: {
        status: 'Starting',
        template: fromContainerDisk,
        instance: { phase: 'Scheduled' },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'Synchronizing with the Domain failed.',
            message:
              'more than one file found in folder /disk, only one disk is allowed',
          },
        ],
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
