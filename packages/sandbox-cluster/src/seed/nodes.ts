import { timestamp } from '../registry/prepareMetadata';

/**
 * Two worker nodes as kubelet and virt-handler present them, with different
 * devices.
 *
 * @internal
 */
export function nodes(): object[] {
  return [
    node({
      name: 'node01',
      address: '192.0.2.10',
      devices: { 'nvidia.com/GA100_A100_PCIE_40GB': '4' },
    }),
    node({
      name: 'node02',
      address: '192.0.2.11',
      devices: { 'nvidia.com/GRID_T4-2Q': '8' },
    }),
  ];
}

function node(options: {
  name: string;
  address: string;
  devices: Record<string, string>;
}) {
  const { name, address, devices } = options;
  const now = timestamp();
  const resources = {
    cpu: '32',
    'devices.kubevirt.io/kvm': '1k',
    'devices.kubevirt.io/tun': '1k',
    'devices.kubevirt.io/vhost-net': '1k',
    'ephemeral-storage': '200Gi',
    memory: '128Gi',
    ...devices,
    pods: '110',
  };
  const condition = (
    type: string,
    status: string,
    reason: string,
    message: string,
  ) => ({
    type,
    status,
    lastHeartbeatTime: now,
    lastTransitionTime: now,
    reason,
    message,
  });
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: {
        'beta.kubernetes.io/arch': 'amd64',
        'beta.kubernetes.io/os': 'linux',
        cpumanager: 'false',
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubevirt.io/schedulable': 'true',
        'node-role.kubernetes.io/worker': '',
        'topology.kubernetes.io/zone': 'zone-a',
        'cpu-model.node.kubevirt.io/Cascadelake-Server': 'true',
        'host-model-cpu.node.kubevirt.io/Cascadelake-Server': 'true',
        'cpu-vendor.node.kubevirt.io/Intel': 'true',
      },
      annotations: { 'kubevirt.io/heartbeat': now },
    },
    spec: {},
    status: {
      capacity: resources,
      allocatable: resources,
      conditions: [
        condition(
          'MemoryPressure',
          'False',
          'KubeletHasSufficientMemory',
          'kubelet has sufficient memory available',
        ),
        condition(
          'DiskPressure',
          'False',
          'KubeletHasNoDiskPressure',
          'kubelet has no disk pressure',
        ),
        condition(
          'PIDPressure',
          'False',
          'KubeletHasSufficientPID',
          'kubelet has sufficient PID available',
        ),
        condition(
          'Ready',
          'True',
          'KubeletReady',
          'kubelet is posting ready status',
        ),
      ],
      addresses: [
        { type: 'InternalIP', address },
        { type: 'Hostname', address: name },
      ],
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      nodeInfo: {
        machineID: '',
        systemUUID: '',
        bootID: '',
        kernelVersion: '6.12.0',
        osImage: 'Linux',
        containerRuntimeVersion: 'containerd://2.1.0',
        kubeletVersion: 'v1.36.2',
        kubeProxyVersion: '',
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
    },
  };
}
