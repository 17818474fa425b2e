import { KubernetesObject, VirtualMachine, Volume } from '../objects';
import { VirtualMachineValues } from '../values';

const ROOT_DISK = 'rootDisk.dataVolume.template';

/** What KubeVirt says, and the field that it says it of. */
const SAID_OF_VIRTUAL_MACHINES: readonly [RegExp, string][] = [
  [/name of the port|tcp or udp/i, 'network.ports'],
  [/\bgpus\b/i, 'extraDevices.gpus'],
  [/host ?devices/i, 'extraDevices.hostDevices'],
  [/data ?volume/i, ROOT_DISK],
  [/virtiofs/i, 'volumes.filesystems'],
  [/run ?strategy/i, 'runStrategy'],
  [/instancetype/i, 'instancetype'],
  [/preference/i, 'preference'],
  [/user-?data/i, 'cloudInit.userData'],
  [/network-?data/i, 'cloudInit.networkData'],
  [/accessCredentials/, 'sshKeys'],
  [/\bcpu\b|sockets/i, 'resources.cpu'],
  [/\bmemory\b/i, 'resources.memory'],
  [/quantities must match|exceeded quota/, 'resources'],
];

/**
 * Finds the field of the input that a refusal is about. KubeVirt's admission
 * names paths of the object that it checked, sometimes wrong ones, and some
 * refusals name none; so the sentence is read as well as the path.
 *
 * @param refusal - what the API server said, about which object: its message,
 * and the causes of its status
 * @param context - the virtual machine as rendered, and the values it is of
 * @returns `network.ports[0].name`, for instance; undefined where it cannot
 * be told
 * @public
 */
export function fieldOfRefusal(
  refusal: {
    object: KubernetesObject;
    message: string;
    causes?: readonly { field?: string; message?: string }[];
  },
  context: { virtualMachine: VirtualMachine; values: VirtualMachineValues },
): string | undefined {
  const { object, message: sentence, causes = [] } = refusal;
  const texts = [
    ...causes.map(({ field = '', message = '' }) => `${field} ${message}`),
    sentence,
  ];
  for (const text of texts) {
    const field =
      fieldOfEveryKind(text) ??
      (object.kind === 'VirtualMachine'
        ? fieldOfVirtualMachine(text, context)
        : undefined);
    if (field) {
      return field;
    }
  }
  switch (object.kind) {
    case 'DataVolume':
      return /\b(size|quota|storage:)/i.test(sentence)
        ? sizeField(context.values)
        : ROOT_DISK;
    case 'Service':
      return portField(texts.join(' ')) ?? 'network.ports';
    case 'Secret':
      return 'cloudInit.userData';
    default:
      return undefined;
  }
}

function fieldOfEveryKind(text: string) {
  if (/^namespaces "[^"]*" not found/.test(text)) {
    return 'namespace';
  }
  return /\bmetadata\.(name|labels)\b/.test(text) ? 'name' : undefined;
}

function fieldOfVirtualMachine(
  text: string,
  context: { virtualMachine: VirtualMachine; values: VirtualMachineValues },
) {
  const device = /\b(disks|volumes|filesystems)\[(\d+)\]/.exec(text);
  if (device) {
    return fieldOfDevice(context.virtualMachine, context.values, device);
  }
  const listed = /\b(gpus|hostDevices)\[(\d+)\]/.exec(text);
  if (listed) {
    return `extraDevices.${listed[1]}[${listed[2]}]`;
  }
  return (
    portField(text) ??
    SAID_OF_VIRTUAL_MACHINES.find(([pattern]) => pattern.test(text))?.[1]
  );
}

/** Device lists of the VM are longer than those of the values: go by name. */
function fieldOfDevice(
  { spec }: VirtualMachine,
  values: VirtualMachineValues,
  [, list, index]: RegExpExecArray,
) {
  const { domain, volumes = [] } = spec?.template?.spec ?? {};
  const named = {
    disks: domain?.devices?.disks,
    filesystems: domain?.devices?.filesystems,
    volumes,
  }[list as 'disks' | 'filesystems' | 'volumes'];
  const name = named?.[Number(index)]?.name;
  for (const key of ['disks', 'filesystems'] as const) {
    const at = values.volumes[key].findIndex(volume => volume.name === name);
    if (at >= 0) {
      return `volumes.${key}[${at}]`;
    }
  }
  const volume = volumes.find(candidate => candidate.name === name);
  return volume && fieldOfVolume(volume);
}

function fieldOfVolume(volume: Volume) {
  if (volume.cloudInitNoCloud) {
    return 'cloudInit.userData';
  }
  return volume.containerDisk ? 'rootDisk.containerDisk.image' : ROOT_DISK;
}

function portField(text: string) {
  const port = /\bports\[(\d+)\](?:\.(\w+))?/.exec(text);
  return port && `network.ports[${port[1]}]${port[2] ? `.${port[2]}` : ''}`;
}

function sizeField({ rootDisk }: VirtualMachineValues) {
  const key = rootDisk.dataVolume.template.pvc ? 'pvc' : 'storage';
  return `${ROOT_DISK}.${key}.resources.requests.storage`;
}
