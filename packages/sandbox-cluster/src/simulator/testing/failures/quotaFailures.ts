import { quota, vm } from './failureObjects';
import { FailureRow } from './FailureRow';

/**
 * What a quota leaves no room for.
 *
 * @internal
 */
export const quotaFailures: FailureRow[] = [
  {
    id: 'F26',
    title: 'the quota leaves no room for the pod',
    status: 'Starting',
    objects: vm({}, quota({ pods: '0' })),
    says: [
      [
        'VirtualMachineInstance',
        /failed to create virtual machine pod: pods \\"virt-launcher-vm-\w+\\" is forbidden: exceeded quota: quota, requested: pods=1, used: pods=0, limited: pods=0","reason":"FailedCreate"/,
      ],
      [
        'Event',
        /Error creating pod: .*exceeded quota.*"reason":"FailedCreate"/,
      ],
    ],
  },
  {
    id: 'F27',
    title: 'the quota leaves no room for the volume',
    status: 'Provisioning',
    objects: vm({ dataVolume: {} }, quota({ 'requests.storage': '1Gi' })),
    says: [
      ['DataVolume', /exceeded quota.*"reason":"ErrExceededQuota"/],
      [
        'VirtualMachine',
        /importer is not running due to an error: .*exceeded quota.*"reason":"FailedCreate"/,
      ],
      [
        'Event',
        /DataVolume vm exceeds quota limits.*"reason":"FailedDataVolumeImport"/,
      ],
    ],
  },
  {
    id: 'F28',
    title: 'the quota leaves no room for the importer',
    objects: vm({ dataVolume: {} }, quota({ pods: '0' })),
    says: [
      [
        'DataVolume',
        /Error starting pod 'importer-.*","reason":"ErrExceededQuota","status":"False","type":"Running"/,
      ],
    ],
  },
  {
    id: 'F29',
    title: 'the quota leaves no room for the instance',
    status: 'Stopped',
    objects: vm(
      {},
      quota({ 'count/virtualmachineinstances.kubevirt.io': '0' }),
    ),
    says: [
      [
        'VirtualMachine',
        /Failure while starting VMI: .*exceeded quota.*"reason":"FailedCreate","status":"True","type":"Failure"/,
      ],
      [
        'Event',
        /Error creating virtual machine instance: .*exceeded quota.*"reason":"FailedCreate"/,
      ],
    ],
  },
];
