import {
  Container,
  PersistentVolumeClaim,
  VirtualMachineInstance,
} from '../../model';
import { computeContainer, confined } from './computeContainer';
import { launcherImage } from './launcherVolumes';

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
    containers: [
      computeContainer(vmi, claims, qemuTimeout),
      ...filesystemServers(vmi),
    ],
  };
}
