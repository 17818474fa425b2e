import {
  DiskValues,
  FilesystemValues,
  PortValues,
  RunStrategy,
} from '../values';
import { DiskView, VirtualMachineView } from '../view';
import { EMPTY_DISK } from '../describe/parts/dataVolumeSource';
import {
  BootChoice,
  DeviceRequest,
  VirtualMachineFormData,
} from './VirtualMachineFormData';

const RUN_STRATEGIES: readonly string[] = [
  'Always',
  'RerunOnFailure',
  'Manual',
  'Halted',
  'Once',
] satisfies RunStrategy[];

/**
 * What to fill the form of "Create virtual machine" with for another machine
 * like one that there is. The name, cloud-init and SSH keys are left out: the
 * first has to differ, and the others may be secret. A claim that only one
 * machine can have at a time is left out as well; one that the machine boots
 * from is copied.
 *
 * @param options - the machine, and of its entity who owns it
 * @returns data of the form, which fits in a URL
 * @public
 */
export function formDataFromVirtualMachine(options: {
  view: VirtualMachineView;
  cluster: string;
  owner?: string;
  system?: string;
}): VirtualMachineFormData {
  const { view, cluster, owner, system } = options;
  const bootDisk = view.disks.find(({ name }) => name === view.boot.disk);
  const boot = bootDisk && bootChoiceOf(bootDisk);
  const disks = view.disks
    .filter(disk => disk !== bootDisk && !disk.hotplugged)
    .flatMap(disk => diskValuesOf(disk) ?? []);
  const filesystems = view.filesystems.flatMap(
    filesystem => filesystemValuesOf(filesystem) ?? [],
  );
  const gpus = devicesOf(view, 'gpu');
  const hostDevices = devicesOf(view, 'hostDevice');
  const { runStrategy = '' } = view;
  return {
    target: { cluster, namespace: view.namespace },
    ...(owner && { owner }),
    ...(system && { system }),
    ...(boot && { boot }),
    size: sizeOf(view),
    ...(bootDisk?.dataVolume &&
      bootDisk.storageClass && {
        storage: { storageClassName: bootDisk.storageClass },
      }),
    ...(disks.length + filesystems.length > 0 && {
      claims: { disks, filesystems },
    }),
    ...(gpus.length + hostDevices.length > 0 && {
      devices: { gpus, hostDevices },
    }),
    network: { ports: portsOf(view) },
    ...(RUN_STRATEGIES.includes(runStrategy) && {
      more: { runStrategy: runStrategy as RunStrategy },
    }),
  };
}

function bootChoiceOf(disk: DiskView): BootChoice | undefined {
  const { source = '', requested, claim } = disk;
  const size = requested && { size: requested };
  if (disk.kind === 'containerDisk') {
    return source ? { from: 'containerDisk', image: source } : undefined;
  }
  const [, kind, namespace, name] =
    /^(DataSource|claim|snapshot) (?:([^/\s]+)\/)?([^/\s]+)$/.exec(source) ??
    [];
  const key = { name, ...(namespace && { namespace }), ...size };
  if (disk.kind === 'dataVolume' && kind === 'DataSource') {
    return { from: 'dataSource', ...key };
  }
  if (disk.kind === 'dataVolume' && kind === 'claim') {
    return { from: 'copy', ...key };
  }
  if (disk.kind === 'dataVolume' && kind === 'snapshot') {
    return { from: 'snapshot', ...key };
  }
  if (/^https?:\/\//.test(source)) {
    return { from: 'url', url: source, ...size };
  }
  if (/^docker:\/\//.test(source)) {
    const image = source.slice('docker://'.length);
    return { from: 'registry', image, ...size };
  }
  if (source === EMPTY_DISK) {
    return { from: 'blank', ...size };
  }
  return claim ? { from: 'copy', name: claim, ...size } : undefined;
}

function diskValuesOf(disk: DiskView): DiskValues | undefined {
  const { name, kind, claim, source, requested } = disk;
  switch (kind) {
    case 'persistentVolumeClaim':
      return claim && canBeShared(disk)
        ? { name, persistentVolumeClaim: { name: claim } }
        : undefined;
    case 'emptyDisk':
      return requested
        ? { name, emptyDisk: { capacity: requested } }
        : undefined;
    case 'containerDisk':
      return source ? { name, containerDisk: { image: source } } : undefined;
    default:
      return undefined;
  }
}

function filesystemValuesOf(
  filesystem: VirtualMachineView['filesystems'][number],
): FilesystemValues | undefined {
  const { name, kind, claim } = filesystem;
  return kind === 'persistentVolumeClaim' && claim && canBeShared(filesystem)
    ? { name, persistentVolumeClaim: { name: claim } }
    : undefined;
}

function canBeShared({ accessModes = [] }: { accessModes?: string[] }) {
  return accessModes.some(mode => /Many$/.test(mode));
}

function devicesOf(view: VirtualMachineView, kind: string): DeviceRequest[] {
  return view.devices.flatMap(device =>
    device.kind === kind && device.deviceName
      ? { name: device.name, deviceName: device.deviceName }
      : [],
  );
}

function sizeOf({ instancetype, preference, cpu, memory }: VirtualMachineView) {
  const named = preference && { preference: { name: preference } };
  return instancetype
    ? { instancetype: { name: instancetype }, ...named }
    : {
        ...(cpu.requested && { cpu: cpu.requested }),
        ...(memory.requested && { memory: memory.requested }),
        ...named,
      };
}

function portsOf({ access }: VirtualMachineView): PortValues[] {
  return access.ports.flatMap(({ name, port, protocol, service }) =>
    service && protocol !== 'SCTP'
      ? { ...(name && { name }), port, protocol }
      : [],
  );
}
