import {
  Container,
  formatBytes,
  formatCpu,
  parseQuantity,
  PersistentVolumeClaim,
  Resources,
  VirtualMachineInstance,
} from '../../model';
import { countCpus } from '../cpuTopology';
import { memoryOverhead } from '../memoryOverhead';
import { launcherGracePeriods } from './gracePeriods';
import { launcherImage, launcherMounts } from './launcherVolumes';

const cpuAllocationRatio = 10;

/**
 * How little the containers of a launcher pod may do.
 *
 * @internal
 */
export const confined = {
  capabilities: { drop: ['ALL'] },
  runAsUser: 107,
  runAsNonRoot: true,
  allowPrivilegeEscalation: false,
};

/** What the compute container asks the node for. */
function computeResources({ spec }: VirtualMachineInstance) {
  const { cpu, devices, resources } = spec.domain;
  const { cpu: askedCpu, memory, ...otherRequests } = resources?.requests ?? {};
  const overhead = memoryOverhead(spec);
  const hostDevices: Resources = {
    'devices.kubevirt.io/kvm': '1',
    'devices.kubevirt.io/tun': '1',
    'devices.kubevirt.io/vhost-net': '1',
  };
  for (const { deviceName } of [
    ...(devices.gpus ?? []),
    ...(devices.hostDevices ?? []),
  ]) {
    if (!deviceName) continue;
    const count = Number(hostDevices[deviceName] ?? 0) + 1;
    hostDevices[deviceName] = String(count);
  }
  const limits = resources?.limits ?? {};
  return {
    limits: {
      ...hostDevices,
      ...limits,
      ...(limits.memory !== undefined && {
        memory: formatBytes(parseQuantity(limits.memory) + overhead),
      }),
    },
    requests: {
      cpu:
        askedCpu === undefined
          ? formatCpu(countCpus(cpu) / cpuAllocationRatio)
          : String(askedCpu),
      ...hostDevices,
      'ephemeral-storage': '50M',
      memory: formatBytes(parseQuantity(memory) + overhead),
      ...otherRequests,
    },
  };
}

/**
 * Renders the container in which QEMU runs.
 *
 * @param vmi - the instance, with its defaults filled in
 * @param claims - its claims, to tell block from filesystem
 * @param qemuTimeout - seconds that QEMU gets to start
 * @internal
 */
export function computeContainer(
  vmi: VirtualMachineInstance,
  claims: PersistentVolumeClaim[],
  qemuTimeout: number,
): Container {
  const { name, namespace = '', uid = '' } = vmi.metadata;
  const { interfaces = [], filesystems = [] } = vmi.spec.domain.devices;
  const ports = interfaces.flatMap(one =>
    (one.ports ?? []).map(({ name: portName, port, protocol = 'TCP' }) => ({
      ...(portName && { name: portName }),
      containerPort: port,
      protocol,
    })),
  );
  const shared = filesystems
    .map(one => `/var/run/kubevirt-private/vmi-disks/${one.name}`)
    .join(':');
  return {
    name: 'compute',
    image: launcherImage,
    command: [
      '/usr/bin/virt-launcher-monitor',
      ...['--qemu-timeout', `${qemuTimeout}s`],
      ...['--name', name],
      ...['--uid', uid],
      ...['--namespace', namespace],
      ...['--kubevirt-share-dir', '/var/run/kubevirt'],
      ...['--ephemeral-disk-dir', '/var/run/kubevirt-ephemeral-disks'],
      ...['--container-disk-dir', '/var/run/kubevirt/container-disks'],
      '--grace-period-seconds',
      String(launcherGracePeriods(vmi).launcher),
      ...['--hook-sidecars', '0'],
      ...['--ovmf-path', '/usr/share/edk2/ovmf'],
      ...['--disk-memory-limit', '2097152000'],
      ...['--hypervisor', 'kvm'],
      '--run-as-nonroot',
      '--image-volume',
      '--libvirt-hook-server-and-client',
      '--upgrade-ordinal-ifaces',
    ],
    ...(ports.length > 0 && { ports }),
    env: [
      { name: 'XDG_CACHE_HOME', value: '/var/run/kubevirt-private' },
      { name: 'XDG_CONFIG_HOME', value: '/var/run/kubevirt-private' },
      { name: 'XDG_RUNTIME_DIR', value: '/var/run' },
      ...(shared ? [{ name: 'SHARED_FILESYSTEM_PATHS', value: shared }] : []),
      {
        name: 'POD_NAME',
        valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
      },
    ],
    resources: computeResources(vmi),
    ...launcherMounts(vmi, claims),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    imagePullPolicy: 'IfNotPresent',
    securityContext: {
      ...confined,
      capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
      runAsGroup: 107,
    },
  };
}
