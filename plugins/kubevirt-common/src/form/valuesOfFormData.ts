import { parseDocument } from 'yaml';
import { Finding } from '../check/Finding';
import { error } from '../check/findings';
import { isRecord } from '../values/isRecord';
import {
  BootChoice,
  StorageChoice,
  VirtualMachineFormData,
} from './VirtualMachineFormData';

/**
 * Values that a form's data stands for, or why it stands for none.
 *
 * @public
 */
export type FormValues =
  | { ok: true; values: Record<string, unknown> }
  | { ok: false; finding: Finding };

/**
 * Makes values, as `parseValues` reads them, of what the form of "Create
 * virtual machine" holds. `more.values` is laid over the rest: maps are
 * merged, all else is replaced, and so is the root disk's source, because of
 * two sources CDI takes none.
 *
 * @param data - the form's data; each field may be absent
 * @returns the values; a finding where `more.values` is no YAML map
 * @public
 */
export function valuesOfFormData(data: VirtualMachineFormData): FormValues {
  const { size, claims, devices, network, more } = data;
  // A form has an empty object for a field that nobody has filled in.
  const boot = data.boot?.from ? data.boot : undefined;
  const bootClaim =
    boot?.from === 'claim'
      ? [{ name: 'bootdisk', persistentVolumeClaim: { name: boot.name } }]
      : [];
  const values = {
    ...(boot && { rootDisk: rootDiskOf(boot, data.storage ?? {}) }),
    ...sizeOf(size),
    extraDevices: {
      ...(devices?.gpus?.length && { gpus: devices.gpus }),
      ...(devices?.hostDevices?.length && { hostDevices: devices.hostDevices }),
    },
    volumes: {
      disks: [...bootClaim, ...(claims?.disks ?? [])],
      filesystems: claims?.filesystems ?? [],
    },
    network: {
      ports: network?.ports ?? [],
      ...(network?.serviceType && { serviceType: network.serviceType }),
    },
    sshKeys: linesOf(data.sshPublicKey),
    ...(more?.runStrategy && { runStrategy: more.runStrategy }),
    ...(Object.keys(more?.nodeSelector ?? {}).length > 0 && {
      nodeSelector: more?.nodeSelector,
    }),
    ...(more?.tolerations?.length && { tolerations: more.tolerations }),
    cloudInit: { userData: data.cloudInit ?? '' },
  };
  const read = readMore(more?.values);
  return read.ok ? { ok: true, values: merge(values, read.values) } : read;
}

function rootDiskOf(boot: BootChoice, storage: StorageChoice) {
  if (boot.from === 'containerDisk') {
    return {
      containerDisk: { enabled: true, image: boot.image },
      dataVolume: { enabled: false },
    };
  }
  return {
    containerDisk: { enabled: false },
    dataVolume:
      boot.from === 'claim'
        ? { enabled: false }
        : {
            enabled: true,
            template: {
              ...sourceOf(boot),
              storage: storageOf(storage, boot.size),
            },
          },
  };
}

type CopiedBoot = Exclude<BootChoice, { from: 'claim' | 'containerDisk' }>;

function sourceOf(boot: CopiedBoot) {
  switch (boot.from) {
    case 'dataSource':
      return { sourceRef: { kind: 'DataSource', ...keyOf(boot) } };
    case 'url':
      return { source: { http: { url: boot.url } } };
    case 'registry':
      return { source: { registry: { url: withScheme(boot.image) } } };
    case 'copy':
      return { source: { pvc: keyOf(boot) } };
    case 'snapshot':
      return { source: { snapshot: keyOf(boot) } };
    case 'upload':
    case 'blank':
      return { source: { [boot.from]: {} } };
    default: {
      const { from, size, ...source } = boot;
      return { source: { [from]: filled(source) } };
    }
  }
}

/** A form has empty texts for what nobody has filled in. */
function filled(record: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value),
  );
}

function keyOf({ name, namespace }: { name: string; namespace?: string }) {
  return { name, ...(namespace && { namespace }) };
}

/** CDI reads a registry's image by URL, people write it without. */
function withScheme(image: string) {
  return /^[\w-]+:\/\//.test(image) ? image : `docker://${image}`;
}

function storageOf(storage: StorageChoice, size: string | undefined) {
  const { storageClassName, accessMode, volumeMode } = storage;
  return {
    ...(accessMode && { accessModes: [accessMode] }),
    ...(volumeMode && { volumeMode }),
    ...(storageClassName && { storageClassName }),
    ...(size && { resources: { requests: { storage: size } } }),
  };
}

function sizeOf(size: VirtualMachineFormData['size']) {
  const { instancetype, preference, cpu, memory } = size ?? {};
  const resources = { ...(cpu && { cpu }), ...(memory && { memory }) };
  return {
    ...(preference?.name && { preference }),
    ...(instancetype?.name
      ? { instancetype }
      : Object.keys(resources).length > 0 && { resources }),
  };
}

function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}

function readMore(text = ''): FormValues {
  const document = parseDocument(text, { prettyErrors: false });
  const [fault] = document.errors;
  if (fault) {
    const line = text.slice(0, fault.pos[0]).split('\n').length;
    const { message } = fault;
    return {
      ok: false,
      finding: error('yaml.syntax', 'more.values', { line, message }),
    };
  }
  const values: unknown = document.toJS() ?? {};
  return isRecord(values)
    ? { ok: true, values }
    : { ok: false, finding: error('yaml.map', 'more.values') };
}

function merge(
  base: Record<string, unknown>,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    merged[key] =
      key !== 'source' && isRecord(before) && isRecord(value)
        ? merge(before, value)
        : value;
  }
  return merged;
}
