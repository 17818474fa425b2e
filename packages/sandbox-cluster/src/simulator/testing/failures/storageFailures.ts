import { claim } from '../../scenes/sceneObjects';
import { disk, onNode, sharing, vm, withStorage } from './failureObjects';
import { FailureRow } from './FailureRow';

/**
 * What keeps a machine from its volumes.
 *
 * @internal
 */
export const storageFailures: FailureRow[] = [
  {
    id: 'F07',
    title: 'no StorageClass is the default, and none is named',
    status: 'Provisioning',
    on: 'bare cluster',
    objects: vm({ dataVolume: {} }),
    says: [
      ['PersistentVolumeClaim', /"phase":"Pending"/],
      [
        'Event',
        /no persistent volumes available for this claim and no storage class is set.*"reason":"FailedBinding"/,
      ],
    ],
  },
  {
    id: 'F08',
    title: 'no StorageClass to take a profile from',
    status: 'Provisioning',
    on: 'bare cluster',
    objects: withStorage(),
    says: [
      [
        'DataVolume',
        /PVC spec is missing accessMode and no storageClass to choose profile","reason":"ErrClaimNotValid"/,
      ],
    ],
  },
  {
    id: 'F09',
    title: 'the StorageProfile tells no access modes',
    status: 'Provisioning',
    objects: withStorage('archive'),
    says: [
      [
        'DataVolume',
        /cannot get access mode from StorageProfile archive","reason":"ErrClaimNotValid"/,
      ],
    ],
  },
  {
    id: 'F10',
    title: 'there is no such StorageClass',
    status: 'Provisioning',
    objects: vm({ dataVolume: { storageClassName: 'fast-ssd' } }),
    says: [
      [
        'Event',
        /storageclass.storage.k8s.io \\"fast-ssd\\" not found.*"reason":"ProvisioningFailed"/,
      ],
    ],
  },
  {
    id: 'F10 (provisioner)',
    title: 'the provisioner does not answer',
    status: 'ErrorUnschedulable',
    objects: vm(disk('data'), namespace => [
      claim({ name: 'data', namespace, fail: 'F10' }),
    ]),
    says: [
      [
        'Event',
        /Waiting for a volume to be created either by the external provisioner.*"reason":"ExternalProvisioning"/,
      ],
    ],
  },
  {
    id: 'F11',
    title: 'the cloud-init Secret is missing',
    status: 'Starting',
    objects: vm({
      cloudInit: { cloudInitNoCloud: { secretRef: { name: 'not-there' } } },
    }),
    says: [
      [
        'Event',
        /MountVolume.SetUp failed for volume \\"cloudinitdisk-udata\\" : secret \\"not-there\\" not found.*"reason":"FailedMount"/,
      ],
    ],
  },
  {
    id: 'F12',
    title: 'a halted machine waits for its first start',
    status: 'Stopped',
    objects: vm({
      runStrategy: 'Halted',
      dataVolume: { storageClassName: 'local' },
    }),
    says: [
      ['DataVolume', /"phase":"(PendingPopulation|WaitForFirstConsumer)"/],
      [
        'Event',
        /waiting for first consumer to be created before binding.*"reason":"WaitForFirstConsumer"/,
      ],
    ],
  },
  {
    id: 'F13',
    title: 'storage that waits for the start is bound by it',
    status: 'Running',
    objects: vm({ dataVolume: { storageClassName: 'local' } }),
    says: [['DataVolume', /"phase":"Succeeded"/]],
  },
  {
    id: 'F22',
    title: 'there is no such claim',
    status: 'ErrorPvcNotFound',
    objects: vm(disk('golden-root')),
    says: [
      [
        'VirtualMachineInstance',
        /PVC f22\/golden-root does not exist, waiting for it to appear","reason":"FailedPvcNotFound"/,
      ],
      ['Event', /"reason":"FailedPvcNotFound".*"type":"Normal"/],
    ],
  },
  {
    id: 'F23',
    title: 'the disk is attached to another node',
    status: 'Starting',
    first: sharing('ReadWriteOnce'),
    objects: vm({ ...disk('data'), ...onNode('node02') }),
    says: [
      [
        'Event',
        /Multi-Attach error for volume .* Volume is already used by pod\(s\) virt-launcher-other-\w+.*"reason":"FailedAttachVolume"/,
      ],
    ],
  },
  {
    id: 'F24',
    title: 'another pod has the claim for itself',
    status: 'ErrorUnschedulable',
    first: sharing('ReadWriteOncePod'),
    objects: vm({ ...disk('data'), ...onNode('node01') }),
    says: [
      [
        'VirtualMachine',
        /ReadWriteOncePod access mode already in-use by another pod/,
      ],
    ],
  },
  {
    id: 'F25',
    title: 'another QEMU on the node has the disk open',
    status: 'CrashLoopBackOff',
    first: sharing('ReadWriteOnce'),
    objects: vm({ ...disk('data'), ...onNode('node01') }),
    says: [['Event', /Failed to get \\"write\\" lock.*"reason":"SyncFailed"/]],
  },
  {
    id: 'F37',
    title: 'nothing boots from an empty disk',
    status: 'Running',
    objects: vm({ dataVolume: { source: { blank: {} } } }),
    says: [['VirtualMachineInstance', /"phase":"Running"/]],
  },
  {
    id: 'F46',
    title: 'it may not clone its source',
    status: 'Stopped',
    objects: vm({
      fail: 'F46',
      dataVolume: { source: { pvc: { name: 'golden', namespace: 'images' } } },
    }),
    says: [
      [
        'VirtualMachine',
        /not authorized to create DataVolume: .*"reason":"FailedCreate","status":"True","type":"Failure"/,
      ],
      ['Event', /"reason":"UnauthorizedDataVolumeCreate"/],
    ],
  },
  {
    id: 'F46 (missing)',
    title: 'the source of the clone is missing',
    objects: vm({
      dataVolume: { source: { pvc: { name: 'golden', namespace: 'default' } } },
    }),
    says: [
      [
        'Event',
        /Source PVC golden not available: Target PVC vm will remain unpopulated until source is created.*"reason":"SourcePVCNotAvailabe"/,
      ],
    ],
  },
  {
    id: 'F47',
    title: 'CDI is not installed',
    status: 'Stopped',
    objects: vm({ fail: 'F47', dataVolume: {} }),
    says: [
      [
        'VirtualMachine',
        /failed to create DataVolume: the server could not find the requested resource \(post datavolumes.cdi.kubevirt.io\)","reason":"FailedCreate","status":"True","type":"Failure"/,
      ],
    ],
  },
];
