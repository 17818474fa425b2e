import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';

/**
 * A running virtual machine with one of everything.
 *
 * @param changes - what is otherwise
 */
export function aView(
  changes: Partial<VirtualMachineView> = {},
): VirtualMachineView {
  return {
    kind: 'VirtualMachine',
    namespace: 'team-a',
    name: 'train',
    uid: '3c5d7a52-6f0f-4c1f-9f4e-5c1f3b8e9a10',
    status: 'Running',
    health: 'running',
    headline: 'Running on worker-2.',
    problems: [],
    runStrategy: 'RerunOnFailure',
    labels: { 'app.kubernetes.io/name': 'train', team: 'a' },
    createdAt: '2026-03-01T08:00:00Z',
    bootedAt: '2026-03-02T09:30:00Z',
    node: 'worker-2',
    cpu: { requested: '8', guest: 8 },
    memory: { requested: '16Gi', guest: '16Gi' },
    boot: { disk: 'rootdisk', persistent: true },
    disks: [
      {
        name: 'rootdisk',
        bootOrder: 1,
        kind: 'dataVolume',
        kindText: 'DataVolume',
        source: 'https://images.example.com/ubuntu-24.04.img',
        device: 'disk',
        bus: 'virtio',
        claim: 'train',
        dataVolume: 'train',
        requested: '3Gi',
        size: '3Gi',
        storageClass: 'fast',
        accessModes: ['ReadWriteOnce'],
        volumeMode: 'Filesystem',
        persistent: true,
        target: 'vda',
        targetFrom: 'reported',
        phase: 'Succeeded',
      },
      {
        name: 'cloudinitdisk',
        kind: 'cloudInitNoCloud',
        kindText: 'cloud-init',
        device: 'disk',
        bus: 'virtio',
        size: '1Mi',
        persistent: false,
        readOnly: true,
        target: 'vdb',
        targetFrom: 'order',
      },
    ],
    filesystems: [
      {
        name: 'datasets',
        kind: 'persistentVolumeClaim',
        kindText: 'claim',
        source: 'datasets',
        claim: 'datasets',
        size: '500Gi',
        storageClass: 'shared',
        accessModes: ['ReadWriteMany'],
        persistent: true,
        mount: [
          'sudo mkdir -p /mnt/datasets',
          'sudo mount -t virtiofs datasets /mnt/datasets',
        ],
      },
    ],
    interfaces: [
      {
        name: 'default',
        binding: 'masquerade',
        network: 'pod',
        mac: '02:1f:3a:00:00:01',
        addresses: ['10.244.2.17', 'fd10:244:2::11'],
        reportedBy: ['domain', 'guest-agent'],
        guestName: 'enp1s0',
        linkState: 'up',
        ports: [{ name: 'http', port: 5901, protocol: 'TCP' }],
      },
    ],
    devices: [
      {
        name: 'gpu1',
        kind: 'gpu',
        deviceName: 'nvidia.com/GA100_A100_PCIE_40GB',
      },
    ],
    guest: {
      agentConnected: true,
      os: 'Ubuntu 24.04.1 LTS',
      kernel: '6.8.0-45-generic',
      machine: 'x86_64',
      user: 'ubuntu',
      users: [{ name: 'ubuntu', since: '2026-03-02T09:30:30Z' }],
      filesystems: [
        {
          mountPoint: '/',
          type: 'ext4',
          disk: 'rootdisk',
          size: 3_221_225_472,
          used: 1_610_612_736,
        },
      ],
    },
    access: {
      ports: [
        {
          name: 'http',
          port: 5901,
          protocol: 'TCP',
          application: 'vnc',
          service: 'train',
          obstacles: [],
          ways: [
            {
              id: 'in-cluster',
              from: 'cluster',
              title: 'Name in the cluster',
              address: 'train.team-a.svc.cluster.local:5901',
              commands: [],
            },
            {
              id: 'kubectl-port-forward',
              from: 'anywhere',
              title: 'Forward with kubectl',
              address: 'localhost:5901',
              commands: [
                'kubectl port-forward --namespace team-a service/train 5901:5901',
              ],
              note: 'Then open localhost:5901 with a VNC viewer.',
            },
            {
              id: 'virtctl-port-forward',
              from: 'anywhere',
              title: 'Forward with virtctl',
              commands: ['virtctl port-forward vm/train/team-a 5901:5901'],
            },
          ],
        },
      ],
      commands: [
        {
          id: 'virtctl-console',
          from: 'anywhere',
          title: 'Serial console',
          commands: ['virtctl console train --namespace team-a'],
          note: 'Leave it with Ctrl+].',
        },
        {
          id: 'virtctl-vnc',
          from: 'anywhere',
          title: 'Screen',
          commands: ['virtctl vnc train --namespace team-a'],
        },
        {
          id: 'virtctl-stop',
          from: 'anywhere',
          title: 'Stop it',
          commands: ['virtctl stop train --namespace team-a'],
        },
      ],
    },
    conditions: [
      {
        kind: 'VirtualMachine',
        name: 'train',
        type: 'Ready',
        status: 'True',
        polarity: 'good',
        since: '2026-03-02T09:30:00Z',
      },
      {
        kind: 'VirtualMachineInstance',
        name: 'train',
        type: 'LiveMigratable',
        status: 'False',
        polarity: 'neutral',
        reason: 'DisksNotLiveMigratable',
        message:
          'cannot migrate VMI: PVC train is not shared, live migration requires that all PVCs must be shared (using ReadWriteMany access mode)',
        since: '2026-03-02T09:29:40Z',
      },
    ],
    timeline: [
      {
        id: 'started',
        at: '2026-03-02T09:30:00Z',
        kind: 'VirtualMachineInstance',
        name: 'train',
        type: 'Phase',
        reason: 'Running',
        message: 'VirtualMachineInstance started.',
        count: 1,
      },
      {
        id: 'scheduled',
        at: '2026-03-02T09:29:50Z',
        kind: 'VirtualMachineInstance',
        name: 'train',
        type: 'Phase',
        reason: 'Scheduled',
        message: '',
        count: 1,
      },
      {
        id: 'failed-scheduling',
        at: '2026-03-02T09:29:10Z',
        kind: 'Pod',
        name: 'virt-launcher-train-x7k2p',
        type: 'Warning',
        reason: 'FailedScheduling',
        message: '0/3 nodes are available: 3 Insufficient memory.',
        count: 4,
      },
    ],
    ...changes,
  };
}
