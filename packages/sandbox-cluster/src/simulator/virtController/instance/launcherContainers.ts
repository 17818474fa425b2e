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
import { launcherImage, launcherMounts } from './launcherVolumes';

const cpuAllocationRatio = 10;
const defaultGracePeriod = 30;
const graceMargin = 15;

/**
 * Seconds that the guest gets to shut down.
 *
 * @internal
 */
export function gracePeriodOf(vmi: VirtualMachineInstance): number {
  return vmi.spec.terminationGracePeriodSeconds ?? defaultGracePeriod;
}

/**
 * Seconds that the launcher, and after it the pod, get on top of the guest's.
 *
 * @internal
 */
export function launcherGracePeriods(vmi: VirtualMachineInstance) {
  const launcher = gracePeriodOf(vmi) + graceMargin;
  return { launcher, pod: launcher + graceMargin };
}

const confined = {
  capabilities: { drop: ['ALL'] },
  runAsUser: 107,
  runAsNonRoot: true,
  allowPrivilegeEscalation: false,
};

function consoleLog(vmi: VirtualMachineInstance): Container {
  const directory = `/var/run/kubevirt-private/${vmi.metadata.uid}`;
  return {
    name: 'guest-console-log',
    image: launcherImage,
    command: ['/usr/bin/virt-tail'],
    args: ['--logfile', `${directory}/virt-serial0-log`],
    env: [{ name: 'VIRT_LAUNCHER_LOG_VERBOSITY', value: '2' }],
    resources: {
      limits: { cpu: '15m', memory: '60M' },
      requests: { cpu: '5m', memory: '35M' },
    },
    restartPolicy: 'Always',
    volumeMounts: [
      {
        name: 'private',
        readOnly: true,
        mountPath: '/var/run/kubevirt-private',
      },
    ],
    imagePullPolicy: 'IfNotPresent',
    securityContext: confined,
  };
}

function containerDisks(vmi: VirtualMachineInstance): Container[] {
  return (vmi.spec.volumes ?? []).flatMap(({ name, containerDisk }) => {
    if (!containerDisk) return [];
    return {
      name: `volume${name}`,
      image: containerDisk.image,
      command: ['/container-disk-binary/usr/bin/container-disk'],
      args: ['--no-op'],
      resources: {
        limits: { cpu: '10m', memory: '40M' },
        requests: { cpu: '1m', 'ephemeral-storage': '50M', memory: '1M' },
      },
      volumeMounts: [
        {
          name: 'launcher-volume',
          readOnly: true,
          mountPath: '/container-disk-binary',
        },
      ],
      imagePullPolicy: containerDisk.imagePullPolicy,
      securityContext: confined,
    };
  });
}

function filesystemServers(vmi: VirtualMachineInstance): Container[] {
  return (vmi.spec.domain.devices.filesystems ?? []).map(({ name }) => ({
    name: `virtiofs-${name}`,
    image: launcherImage,
    command: ['/usr/libexec/virtiofsd'],
    args: [
      `--socket-path=/var/run/kubevirt/virtiofs-containers/${name}.sock`,
      `--shared-dir=/${name}`,
      '--sandbox=none',
      '--cache=auto',
      '--migration-on-error=guest-error',
      '--migration-mode=find-paths',
    ],
    resources: {
      limits: { cpu: '100m', memory: '80M' },
      requests: { cpu: '10m', memory: '1M' },
    },
    volumeMounts: [
      {
        name: 'virtiofs-containers',
        mountPath: '/var/run/kubevirt/virtiofs-containers',
      },
      { name, mountPath: `/${name}` },
    ],
    imagePullPolicy: 'IfNotPresent',
    securityContext: { ...confined, runAsGroup: 107 },
  }));
}

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

function compute(
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

/**
 * The containers of a launcher pod (KubeVirt v1.9.0 template.go and
 * renderresources.go).
 *
 * @param vmi - the instance, with its defaults filled in
 * @param claims - its claims, to tell block from filesystem
 * @param qemuTimeout - seconds that QEMU gets to start
 * @internal
 */
export function launcherContainers(
  vmi: VirtualMachineInstance,
  claims: PersistentVolumeClaim[],
  qemuTimeout: number,
): { initContainers: Container[]; containers: Container[] } {
  const { autoattachSerialConsole, logSerialConsole } = vmi.spec.domain.devices;
  const logs = autoattachSerialConsole !== false && logSerialConsole !== false;
  return {
    initContainers: [
      ...(logs ? [consoleLog(vmi)] : []),
      ...containerDisks(vmi),
    ],
    containers: [compute(vmi, claims, qemuTimeout), ...filesystemServers(vmi)],
  };
}
