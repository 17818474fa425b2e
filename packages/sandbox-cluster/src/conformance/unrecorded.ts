import { ReplayClient } from './ReplayClient';

const vms = '/apis/kubevirt.io/v1/namespaces/team-a/virtualmachines';

const virtualMachine = (
  name: string,
  options: { runStrategy?: string; labels?: Record<string, string> } = {},
) => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name, labels: { 'kubevirt.io/vm': name, ...options.labels } },
  spec: {
    runStrategy: options.runStrategy ?? 'Halted',
    template: {
      metadata: { labels: { 'kubevirt.io/vm': name } },
      spec: {
        domain: {
          devices: {
            disks: [
              { name: 'containerdisk', disk: { bus: 'virtio' } },
              { name: 'cloudinitdisk', disk: { bus: 'virtio' } },
            ],
            interfaces: [{ name: 'default', masquerade: {} }],
          },
          resources: { requests: { cpu: 1, memory: '1Gi' } },
        },
        networks: [{ name: 'default', pod: {} }],
        volumes: [
          {
            name: 'containerdisk',
            containerDisk: { image: 'quay.io/containerdisks/fedora:latest' },
          },
          {
            name: 'cloudinitdisk',
            cloudInitNoCloud: {
              userData:
                '#cloud-config\nuser: ubuntu\npassword: ubuntu\nchpasswd: { expire: False }\npackages:\n- qemu-guest-agent\n',
            },
          },
        ],
      },
    },
  },
});

const resources = {
  cpu: '32',
  'devices.kubevirt.io/kvm': '1k',
  'devices.kubevirt.io/tun': '1k',
  'devices.kubevirt.io/vhost-net': '1k',
  memory: '128Gi',
  'nvidia.com/GA100_A100_PCIE_40GB': '4',
  pods: '110',
};

type Step = (client: ReplayClient) => Promise<void>;

/** What virt-controller does by itself where there is one. */
const asController =
  (step: Step): Step =>
  async client => {
    if (client.isAlone) await step(client);
  };

const create =
  (
    name: string,
    options?: { runStrategy?: string; labels?: Record<string, string> },
  ): Step =>
  async client => {
    await client.write('POST', vms, virtualMachine(name, options));
  };

const label =
  (name: string, labels: Record<string, string>): Step =>
  async client => {
    await client.write('PATCH', `${vms}/${name}`, { metadata: { labels } });
  };

const status = (name: string): Step =>
  asController(async client => {
    await client.write(
      'PATCH',
      `${vms}/${name}/status`,
      {
        status: {
          printableStatus: 'Stopped',
          volumeSnapshotStatuses: ['containerdisk', 'cloudinitdisk'].map(
            volume => ({
              enabled: false,
              name: volume,
              reason: `Snapshot is not supported for this volumeSource type [${volume}]`,
            }),
          ),
        },
      },
      'virt-controller',
    );
  });

const releaseFinalizer = (name: string): Step =>
  asController(async client => {
    await client.write(
      'PATCH',
      `${vms}/${name}`,
      { metadata: { finalizers: null } },
      'virt-controller',
    );
  });

const startInstance = (name: string): Step =>
  asController(async client => {
    const { template } = virtualMachine(name).spec;
    await client.write(
      'POST',
      vms.replace('virtualmachines', 'virtualmachineinstances'),
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachineInstance',
        metadata: { name, labels: template.metadata.labels },
        spec: template.spec,
      },
      'virt-controller',
    );
  });

const plugIn =
  (name: string, volume: string, claimName: string): Step =>
  async client => {
    const { spec } = virtualMachine(name).spec.template;
    await client.write(
      'PATCH',
      `${vms}/${name}`,
      {
        spec: {
          template: {
            spec: {
              domain: {
                devices: {
                  disks: [
                    ...spec.domain.devices.disks,
                    { name: volume, disk: { bus: 'scsi' } },
                  ],
                },
              },
              volumes: [
                ...spec.volumes,
                {
                  name: volume,
                  persistentVolumeClaim: { claimName, hotpluggable: true },
                },
              ],
            },
          },
        },
      },
      'virt-controller',
    );
  };

const node: Step = async client => {
  await client.write('POST', '/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: 'node01',
      labels: {
        cpumanager: 'false',
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': 'node01',
        'kubevirt.io/hw-model': 'x',
        'kubevirt.io/schedulable': 'true',
      },
      annotations: { 'kubevirt.io/heartbeat': '2026-11-22T20:54:02Z' },
    },
  });
  await client.write('PATCH', '/api/v1/nodes/node01/status', {
    status: {
      capacity: resources,
      allocatable: resources,
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          lastHeartbeatTime: '2026-11-22T20:54:02Z',
          lastTransitionTime: '2026-11-22T20:54:02Z',
          reason: 'KubeletReady',
          message: 'kubelet is posting ready status',
        },
      ],
      addresses: [{ type: 'InternalIP', address: '192.0.2.10' }],
    },
  });
};

/**
 * What was done between the recorded requests without being recorded, as far
 * as later answers show it.
 *
 * @internal
 */
export const beforeExchange: Record<string, Step[]> = {
  '03-server-side-apply/0': [releaseFinalizer('one')],
  '02-create-read-delete/11': [
    create('page-1'),
    create('page-2'),
    create('page-3'),
  ],
  '07-core-objects/14': [node],
  '09-subresources-wrong-state/0': [
    create('sub', { runStrategy: 'Manual' }),
    create('always', { runStrategy: 'Always' }),
    create('once', { runStrategy: 'Once' }),
    startInstance('always'),
    startInstance('once'),
  ],
  '09-subresources-wrong-state/27': [plugIn('page-2', 'extra', 'data')],
};

/**
 * What was done while a watch was open.
 *
 * @internal
 */
export const duringWatch: Record<string, Step[]> = {
  '06-watch/1': [
    create('seen'),
    label('seen', { z: '1' }),
    async client => {
      await client.write('DELETE', `${vms}/seen`);
    },
  ],
  '06-watch/2': [
    create('tiered', { labels: { tier: 'gold' } }),
    status('tiered'),
    label('tiered', { tier: 'silver' }),
  ],
};
