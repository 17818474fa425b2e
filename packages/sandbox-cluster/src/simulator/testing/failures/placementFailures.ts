import {
  container,
  gpu,
  migration,
  onNode,
  permitted,
  vm,
} from './failureObjects';
import { FailureRow } from './FailureRow';

/**
 * What keeps a machine from a node.
 *
 * @internal
 */
export const placementFailures: FailureRow[] = [
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
];
