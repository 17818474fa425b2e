import { importSecondsAnnotation } from '../cdi/renderImporterPod';
import { KubeObject } from '../model';
import { migrationSecondsAnnotation } from '../virtHandler/migrationStep';
import { Scene, SceneAction, SceneMachine } from './Scene';
import { claim, machine, MachineOptions, service } from './sceneObjects';

const namespace = 'zoo';

type Rest = Omit<MachineOptions, 'name' | 'namespace'> & {
  before?: KubeObject[];
  after?: KubeObject[];
  actions?: SceneAction[];
};

function animal(
  name: string,
  title: string,
  status: string,
  rest: Rest = {},
): SceneMachine {
  const { before = [], after = [], actions, ...options } = rest;
  return {
    name,
    title,
    status,
    objects: [...before, machine({ name, namespace, ...options }), ...after],
    actions,
  };
}

const claimVolume = (claimName: string) => ({
  persistentVolumeClaim: { claimName },
});

const gpu = (deviceName: string) => ({ gpus: [{ name: 'gpu1', deviceName }] });

const statuses: SceneMachine[] = [
  animal('running', 'Imported, booted, with its agent', 'Running', {
    dataVolume: {},
    after: [
      service({
        name: 'running',
        namespace,
        ports: [
          { name: 'ssh', port: 22 },
          { name: 'http', port: 80 },
        ],
      }),
    ],
  }),
  animal('stopped', 'Halted by its owner', 'Stopped', {
    runStrategy: 'Halted',
  }),
  animal('provisioning', 'An import that takes an hour', 'Provisioning', {
    dataVolume: { annotations: { [importSecondsAnnotation]: '3600' } },
  }),
  animal('paused', 'Started paused', 'Paused', {
    spec: { startStrategy: 'Paused' },
  }),
  animal('migrating', 'Moves to another node for an hour', 'Migrating', {
    annotations: { [migrationSecondsAnnotation]: '3600' },
    actions: [{ when: 'Running', action: 'migrate' }],
  }),
  animal('stopping', 'A guest that ignores the power button', 'Stopping', {
    fail: 'F35',
    spec: { terminationGracePeriodSeconds: 3600 },
    actions: [{ when: 'Running', action: 'stop' }],
  }),
  animal('terminating', 'Deleted, but something holds it', 'Terminating', {
    fail: 'F49',
    actions: [{ when: 'Running', action: 'delete' }],
  }),
  animal('starting', 'Its cloud-init Secret is missing', 'Starting', {
    cloudInit: { cloudInitNoCloud: { secretRef: { name: 'not-there' } } },
  }),
  animal(
    'volume-binding',
    'Its storage does not answer',
    'WaitingForVolumeBinding',
    {
      root: claimVolume('unanswered'),
      before: [
        claim({
          name: 'unanswered',
          namespace,
          storageClassName: 'local',
          fail: 'F10',
        }),
      ],
    },
  ),
  animal(
    'image-pull',
    'Its container disk does not exist',
    'ImagePullBackOff',
    {
      root: {
        containerDisk: { image: 'quay.io/containerdisks/not-found:latest' },
      },
    },
  ),
  animal(
    'image-pull-again',
    'Its container disk is asked for again and again',
    'ErrImagePull',
    {
      fail: 'F20',
      root: { containerDisk: { image: 'quay.io/containerdisks/missing:1' } },
    },
  ),
  animal(
    'receiver',
    'Waits for a machine of another cluster to move here',
    'WaitingForReceiver',
    { runStrategy: 'WaitAsReceiver' },
  ),
  animal('unknown', 'Its node lost sight of it', 'Unknown', {
    fail: 'unknown-phase',
  }),
  animal('crash-loop', 'QEMU ends before the guest runs', 'CrashLoopBackOff', {
    fail: 'F33',
  }),
];

const problems: SceneMachine[] = [
  animal('image-url-404', 'The image address answers 404', 'DataVolumeError', {
    dataVolume: { url: 'https://images.example.com/404/disk.qcow2' },
  }),
  animal('image-host-unknown', 'The image host is unknown', 'DataVolumeError', {
    dataVolume: { url: 'https://mirror.invalid/disk.qcow2' },
  }),
  animal(
    'image-registry',
    'The registry has no such image',
    'DataVolumeError',
    {
      dataVolume: {
        source: { registry: { url: 'docker://quay.io/team-a/not-found:1' } },
      },
    },
  ),
  animal('image-no-disk', 'The image holds no disk', 'DataVolumeError', {
    dataVolume: {
      source: { registry: { url: 'docker://docker.io/library/nginx:1' } },
    },
  }),
  animal('volume-too-small', 'The volume is too small', 'DataVolumeError', {
    dataVolume: { url: 'https://images.example.com/disk-20Gi.qcow2' },
  }),
  animal('checksum', 'The checksum differs', 'DataVolumeError', {
    dataVolume: {
      source: {
        http: {
          url: 'https://images.example.com/disk.qcow2',
          checksum: `sha256:${'0'.repeat(64)}`,
        },
      },
    },
  }),
  animal('class-missing', 'There is no such StorageClass', 'Provisioning', {
    dataVolume: { storageClassName: 'fast-ssd' },
  }),
  animal('first-consumer', 'Waits for its first start', 'Stopped', {
    runStrategy: 'Halted',
    dataVolume: { storageClassName: 'local' },
  }),
  animal('claim-missing', 'There is no such claim', 'ErrorPvcNotFound', {
    root: claimVolume('golden-root'),
  }),
  animal('too-large', 'Larger than any node', 'ErrorUnschedulable', {
    cpu: 96,
    memory: '512Gi',
    requests: { cpu: '96', memory: '512Gi' },
  }),
  animal('gpu-not-permitted', 'A GPU nobody permits', 'Starting', {
    devices: gpu('nvidia.com/H100'),
  }),
  animal('gpu-taken', 'More GPUs than there are', 'ErrorUnschedulable', {
    devices: {
      gpus: Array.from({ length: 9 }, (_, index) => ({
        name: `gpu${index}`,
        deviceName: 'nvidia.com/GA100_A100_PCIE_40GB',
      })),
    },
  }),
  animal('no-virtualization', 'No node has KVM', 'ErrorUnschedulable', {
    fail: 'F18',
  }),
  animal('no-node', 'No node matches its selector', 'ErrorUnschedulable', {
    spec: { nodeSelector: { disktype: 'nvme' } },
  }),
  animal('no-agent', 'Runs without a guest agent', 'Running', {
    cloudInit: {
      cloudInitNoCloud: { userData: '#cloud-config\nuser: ubuntu\n' },
    },
  }),
  animal('no-boot-disk', 'An empty disk: nothing boots', 'Running', {
    dataVolume: { source: { blank: {} } },
  }),
  animal('io-error', 'Paused by an I/O error', 'Paused', { fail: 'F40' }),
  animal('powered-off', 'Its guest powered off', 'Stopped', { fail: 'F36' }),
  animal('clone-refused', 'May not clone its source', 'Stopped', {
    fail: 'F46',
    dataVolume: { source: { pvc: { name: 'golden', namespace: 'images' } } },
  }),
  animal('not-secure', 'The namespace refuses its pod', 'Starting', {
    fail: 'F30',
  }),
  animal('shared-disk', 'Its disk is open elsewhere', 'Running', {
    root: claimVolume('shared'),
    before: [claim({ name: 'shared', namespace })],
  }),
];

/**
 * One machine for each status, and one for each of the most frequent problems.
 *
 * @public
 */
export const zoo: Scene = {
  namespace,
  objects: [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    },
  ],
  featureGates: ['DecentralizedLiveMigration'],
  machines: [...statuses, ...problems],
};
