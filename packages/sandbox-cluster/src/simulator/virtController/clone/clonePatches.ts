import { SnapshotMachine, VirtualMachineClone } from '../../model';

interface Operation {
  op: 'replace' | 'remove';
  path: string;
  value?: string;
}

const lastRestore = 'restore.kubevirt.io/lastRestoreUID';

/** A filter that is no regular expression matches nothing. */
function matches(filter: string, key: string): boolean {
  try {
    return new RegExp(filter === '*' ? '' : filter).test(key);
  } catch {
    return false;
  }
}

/** What is left out of labels or annotations; `!` excludes, and wins. */
function withoutFiltered(
  entries: Record<string, string> = {},
  filters: string[] | undefined,
  path: string,
): Operation[] {
  if (!filters) return [];
  const excluding = filters
    .filter(one => one.startsWith('!'))
    .map(one => one.slice(1));
  const including = filters.filter(one => !one.startsWith('!'));
  const isKept = (key: string) =>
    including.some(filter => matches(filter, key)) &&
    !excluding.some(filter => matches(filter, key));
  return Object.keys(entries)
    .filter(key => !isKept(key))
    .map(key => ({ op: 'remove', path: `${path}/${pointerPart(key)}` }));
}

function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/**
 * Renders how a clone differs from its source: it has the MAC addresses and
 * the serial number that were asked for or new ones, another firmware UUID,
 * and no labels and annotations that were filtered out (KubeVirt v1.9.0
 * pkg/virt-controller/watch/clone/vm-target.go, generatePatches).
 *
 * @param source - the machine as its snapshot has it
 * @param spec - of the clone
 * @returns one JSON patch operation each, as text; its own come last
 * @internal
 */
export function clonePatches(
  { metadata, spec: { template } }: SnapshotMachine,
  spec: VirtualMachineClone['spec'],
): string[] {
  const { devices, firmware } = template.spec.domain;
  const domain = '/spec/template/spec/domain';
  const replace = (path: string, value: string): Operation => ({
    op: 'replace',
    path: `${domain}/${path}`,
    value,
  });
  const { [lastRestore]: _, ...annotations } = metadata.annotations ?? {};
  const operations = [
    ...(devices.interfaces ?? []).map(({ name }, index) =>
      replace(
        `devices/interfaces/${index}/macAddress`,
        spec.newMacAddresses?.[name] ?? '',
      ),
    ),
    ...(firmware
      ? [replace('firmware/serial', spec.newSMBiosSerial ?? '')]
      : []),
    ...withoutFiltered(metadata.labels, spec.labelFilters, '/metadata/labels'),
    ...withoutFiltered(
      annotations,
      spec.annotationFilters,
      '/metadata/annotations',
    ),
    ...withoutFiltered(
      template.metadata?.labels,
      spec.template?.labelFilters,
      '/spec/template/metadata/labels',
    ),
    ...withoutFiltered(
      template.metadata?.annotations,
      spec.template?.annotationFilters,
      '/spec/template/metadata/annotations',
    ),
    ...(firmware ? [replace('firmware/uuid', '')] : []),
  ];
  return [
    ...operations.map(operation => JSON.stringify(operation)),
    ...(spec.patches ?? []),
  ];
}
