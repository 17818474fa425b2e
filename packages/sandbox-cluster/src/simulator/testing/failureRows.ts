import { KubeObject } from '../model';
import { claim, machine, MachineOptions } from '../scenes/sceneObjects';

/**
 * One row of the catalogue of failures: what to create, and what the objects
 * then say.
 *
 * @internal
 */
export interface FailureRow {
  id: string;
  title: string;
  /** What the machine `vm` comes to; undefined where there is none. */
  status?: string;
  /** A machine `other` that has to run before. */
  first?: (namespace: string) => KubeObject[];
  /** What to create, in a namespace of the row's own. */
  objects: (namespace: string) => KubeObject[];
  /** What a user does once the machine runs. */
  then?: (api: RowActions) => void;
  /** Which kinds say what. */
  says: [kind: string, words: RegExp][];
  /** A cluster without a default class, and without the gate for virtiofs. */
  on?: 'bare cluster';
}

/**
 * What a row may do later.
 *
 * @internal
 */
export interface RowActions {
  change(kind: string, name: string, patch: object): void;
  create(object: object): void;
  remove(kind: string, name: string): void;
}

type Options = Omit<MachineOptions, 'name' | 'namespace'>;

const vm =
  (
    options: Options = {},
    others: (namespace: string) => KubeObject[] = () => [],
  ) =>
  (namespace: string): KubeObject[] =>
    [...others(namespace), machine({ name: 'vm', namespace, ...options })];

const onNode = (node: string) => ({
  spec: { nodeSelector: { 'kubernetes.io/hostname': node } },
});

const quota = (hard: Record<string, string>) => (namespace: string) =>
  [
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'quota', namespace },
      spec: { hard },
    },
  ];

const disk = (claimName: string) => ({
  root: { persistentVolumeClaim: { claimName } },
});

const gpu = (name: string, deviceName: string) => ({ name, deviceName });
const permitted = 'nvidia.com/GA100_A100_PCIE_40GB';

/** A claim, and a machine `other` on the first node that uses it. */
const sharing = (accessMode: string) => (namespace: string) =>
  [
    claim({ name: 'data', namespace, accessMode }),
    machine({
      name: 'other',
      namespace,
      ...disk('data'),
      ...onNode('node01'),
    }),
  ];

const migration = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstanceMigration',
  metadata: { name: 'migration' },
  spec: { vmiName: 'vm' },
};

const storageTemplate = (storageClassName?: string) => ({
  spec: {
    dataVolumeTemplates: [
      {
        metadata: { name: 'vm' },
        spec: {
          source: { http: { url: 'https://images.example.com/disk.qcow2' } },
          storage: {
            resources: { requests: { storage: '3Gi' } },
            ...(storageClassName && { storageClassName }),
          },
        },
      },
    ],
  },
});

/** As `vm`, with a template of the newer kind, which has a `storage`. */
const withStorage = (storageClassName?: string) => (namespace: string) => {
  const [one] = vm({ dataVolume: {} })(namespace);
  return [
    {
      ...one,
      spec: {
        ...(one as KubeObject & { spec: object }).spec,
        ...storageTemplate(storageClassName).spec,
      },
    },
  ];
};

const url = (path: string) => ({ dataVolume: { url: path } });
const registry = (image: string) => ({
  dataVolume: { source: { registry: { url: `docker://${image}` } } },
});
const container = (image: string) => ({ root: { containerDisk: { image } } });

/**
 * The rows that can be shown: by what a user would really do, or by the
 * annotation where that takes hardware or somebody else's mistake.
 *
 * @internal
 */
export const failureRows: FailureRow[] = [
  {
    id: 'F01',
    title: 'the image URL answers 404',
    status: 'DataVolumeError',
    objects: vm(url('https://images.example.com/404/disk.qcow2')),
    says: [
      [
        'DataVolume',
        /Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found","reason":"Error","status":"False","type":"Running".*"phase":"ImportInProgress".*"restartCount":[1-9]/,
      ],
      [
        'Event',
        /expected status code 200, got 404.*"reason":"ErrImportFailed"/,
      ],
    ],
  },
  {
    id: 'F02',
    title: 'the host of the image is unknown',
    status: 'DataVolumeError',
    objects: vm(url('https://mirror.invalid/disk.qcow2')),
    says: [['DataVolume', /dial tcp: lookup mirror.invalid: no such host/]],
  },
  {
    id: 'F02 (certificate)',
    title: 'the certificate of the host is not trusted',
    status: 'DataVolumeError',
    objects: vm(url('https://self-signed.example.com/disk.qcow2')),
    says: [['DataVolume', /x509: certificate signed by unknown authority/]],
  },
  {
    id: 'F03',
    title: 'the registry has no such image',
    status: 'DataVolumeError',
    objects: vm(registry('quay.io/team-a/not-found:1')),
    says: [['DataVolume', /Failed to read registry image.*manifest unknown/]],
  },
  {
    id: 'F04',
    title: 'the container image holds no disk',
    status: 'DataVolumeError',
    objects: vm(registry('docker.io/library/nginx:1')),
    says: [
      [
        'DataVolume',
        /Failed to find VM disk image file in the container image/,
      ],
    ],
  },
  {
    id: 'F05',
    title: 'the volume is smaller than the image',
    status: 'DataVolumeError',
    objects: vm(url('https://images.example.com/disk-20Gi.qcow2')),
    says: [
      [
        'DataVolume',
        /Virtual image size 21474836480 is larger than the reported available storage 3221225472. A larger PVC is required/,
      ],
    ],
  },
  {
    id: 'F06',
    title: 'the checksum differs',
    status: 'DataVolumeError',
    objects: vm({
      dataVolume: {
        source: {
          http: {
            url: 'https://images.example.com/disk.qcow2',
            checksum: `sha256:${'0'.repeat(64)}`,
          },
        },
      },
    }),
    says: [
      ['DataVolume', /"reason":"ChecksumError".*"phase":"Failed"/],
      [
        'Event',
        /DataVolume vm failed to import disk image","metadata".*"reason":"FailedDataVolumeImport"/,
      ],
    ],
  },
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
    id: 'F14',
    title: 'nobody permits the GPU',
    status: 'Starting',
    objects: vm({ devices: { gpus: [gpu('gpu1', 'nvidia.com/H100')] } }),
    says: [
      [
        'VirtualMachine',
        /failed to render launch manifest: GPU nvidia.com\/H100 is not permitted in permittedHostDevices configuration","reason":"FailedCreate"/,
      ],
    ],
  },
  {
    id: 'F15',
    title: 'there are not as many GPUs',
    status: 'ErrorUnschedulable',
    objects: vm({
      devices: {
        gpus: Array.from({ length: 9 }, (_, index) =>
          gpu(`gpu${index}`, permitted),
        ),
      },
    }),
    says: [
      [
        'VirtualMachine',
        /0\/2 nodes are available: 2 Insufficient nvidia.com\/GA100_A100_PCIE_40GB/,
      ],
    ],
  },
  {
    id: 'F16',
    title: 'two GPUs have one name',
    status: 'Starting',
    objects: vm({
      devices: { gpus: [gpu('gpu1', permitted), gpu('gpu1', permitted)] },
    }),
    says: [
      [
        'VirtualMachineInstance',
        /duplicate alias ua-gpu-gpu1.*"reason":"Synchronizing with the Domain failed."/,
      ],
      ['Event', /duplicate alias.*"reason":"SyncFailed"/],
    ],
  },
  {
    id: 'F17',
    title: 'the machine is larger than any node',
    status: 'ErrorUnschedulable',
    objects: vm({
      cpu: 96,
      memory: '512Gi',
      requests: { cpu: '96', memory: '512Gi' },
    }),
    says: [
      [
        'VirtualMachine',
        /0\/2 nodes are available: 2 Insufficient cpu, 2 Insufficient memory/,
      ],
    ],
  },
  {
    id: 'F18',
    title: 'no node has KVM',
    status: 'ErrorUnschedulable',
    objects: vm({ fail: 'F18' }),
    says: [['VirtualMachine', /Insufficient devices.kubevirt.io\/kvm/]],
  },
  {
    id: 'F19',
    title: 'no node has the labels',
    status: 'ErrorUnschedulable',
    objects: vm({ spec: { nodeSelector: { disktype: 'nvme' } } }),
    says: [
      [
        'VirtualMachine',
        /2 node\(s\) didn't match Pod's node affinity\/selector/,
      ],
    ],
  },
  {
    id: 'F20',
    title: 'the container disk cannot be pulled',
    status: 'ImagePullBackOff',
    objects: vm(container('quay.io/containerdisks/not-found:latest')),
    says: [
      [
        'VirtualMachineInstance',
        /"reason":"ImagePullBackOff","status":"False","type":"Synchronized"/,
      ],
      ['Event', /Back-off pulling image.*"reason":"BackOff"/],
    ],
  },
  {
    id: 'F21',
    title: 'the container disk holds no disk',
    status: 'CrashLoopBackOff',
    objects: vm(container('docker.io/library/nginx:1')),
    says: [
      [
        'Event',
        /no file found in folder .*no disk present.*"reason":"SyncFailed"/,
      ],
    ],
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
  {
    id: 'F30',
    title: 'the namespace refuses privileged pods',
    status: 'Starting',
    objects: vm({ fail: 'F30' }),
    says: [
      [
        'VirtualMachine',
        /failed to create pod for vmi f30\/vm, it needs a privileged namespace to run: .*violates PodSecurity/,
      ],
    ],
  },
  {
    id: 'F33',
    title: 'QEMU ends before the guest runs, again and again',
    status: 'CrashLoopBackOff',
    objects: vm({ fail: 'F33' }),
    says: [
      [
        'VirtualMachine',
        /"startFailure":\{"consecutiveFailCount":[1-9].*"retryAfterTimestamp":/,
      ],
    ],
  },
  {
    id: 'F34',
    title: 'the guest crashes after it ran, and is started again',
    objects: vm({ fail: 'F34' }),
    says: [
      [
        'Event',
        /The VirtualMachineInstance crashed.*"reason":"Stopped".*"type":"Warning"/,
      ],
    ],
  },
  {
    id: 'F35',
    title: 'a guest ignores the power button, and is killed',
    status: 'Stopped',
    objects: vm({ fail: 'F35' }),
    then: ({ change }) =>
      change('VirtualMachine', 'vm', { spec: { runStrategy: 'Halted' } }),
    says: [
      ['Event', /Signaled Graceful Shutdown.*"reason":"ShuttingDown"/],
      ['Event', /"reason":"Stopped".*"type":"Warning"/],
    ],
  },
  {
    id: 'F36',
    title: 'the guest powers off',
    status: 'Stopped',
    objects: vm({ fail: 'F36' }),
    says: [
      [
        'Event',
        /The VirtualMachineInstance was shut down.*"reason":"Stopped".*"type":"Normal"/,
      ],
    ],
  },
  {
    id: 'F37',
    title: 'nothing boots from an empty disk',
    status: 'Running',
    objects: vm({ dataVolume: { source: { blank: {} } } }),
    says: [['VirtualMachineInstance', /"phase":"Running"/]],
  },
  {
    id: 'F38',
    title: 'no guest agent is installed',
    status: 'Running',
    objects: vm({
      cloudInit: {
        cloudInitNoCloud: { userData: '#cloud-config\nuser: ubuntu\n' },
      },
    }),
    says: [['VirtualMachineInstance', /^(?!.*AgentConnected).*"Running"/]],
  },
  {
    id: 'F39',
    title: 'the guest agent is too old',
    status: 'Running',
    objects: vm({ fail: 'F39' }),
    says: [
      ['VirtualMachine', /"status":"True","type":"AgentVersionNotSupported"/],
    ],
  },
  {
    id: 'F40',
    title: 'the storage fails under the machine',
    status: 'Paused',
    objects: vm({ fail: 'F40' }),
    says: [
      [
        'VirtualMachine',
        /VMI was paused, low-level IO error detected","reason":"PausedIOError","status":"True","type":"Paused"/,
      ],
    ],
  },
  {
    id: 'F41',
    title: 'a disk that is not shared keeps it from moving',
    status: 'Running',
    objects: vm(disk('data'), namespace => [
      claim({ name: 'data', namespace }),
    ]),
    says: [
      [
        'VirtualMachine',
        /cannot migrate VMI: PVC data is not shared, live migration requires that all PVCs must be shared \(using ReadWriteMany access mode\)","reason":"DisksNotLiveMigratable","status":"False","type":"LiveMigratable"/,
      ],
    ],
  },
  {
    id: 'F42',
    title: 'a migration fails, and the machine runs on',
    status: 'Running',
    objects: vm({ fail: 'F42' }),
    then: ({ create }) => create(migration),
    says: [
      ['VirtualMachineInstanceMigration', /"phase":"Failed"/],
      ['VirtualMachineInstance', /"failed":true,"failureReason":"/],
      ['Event', /"reason":"FailedMigration"/],
    ],
  },
  {
    id: 'F43',
    title: 'no other node takes it',
    status: 'Running',
    objects: vm(onNode('node01')),
    then: ({ create }) => create(migration),
    says: [
      ['VirtualMachineInstanceMigration', /"phase":"Scheduling"/],
      ['Event', /"reason":"migrationTargetPodUnschedulable"/],
    ],
  },
  {
    id: 'F45',
    title: 'a change waits for a restart',
    status: 'Running',
    objects: vm(),
    then: ({ change }) =>
      change('VirtualMachine', 'vm', {
        spec: { template: { spec: { terminationGracePeriodSeconds: 77 } } },
      }),
    says: [
      [
        'VirtualMachine',
        /a non-live-updatable field was changed in the template spec","(reason":"[^"]*",")?status":"True","type":"RestartRequired"/,
      ],
    ],
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
    id: 'F49',
    title: 'something holds a deleted machine',
    status: 'Terminating',
    objects: vm({ fail: 'F49' }),
    then: ({ remove }) => remove('VirtualMachine', 'vm'),
    says: [['VirtualMachine', /kubevirt.io\/virtualMachineControllerFinalize/]],
  },
];
