import { VirtualMachineRow } from '../api';

const texts = new WeakMap<VirtualMachineRow, string>();

/**
 * Everything of a row that free text is searched in, in lower case. It is put
 * together once for each row.
 *
 * @internal
 */
export function searchableText(row: VirtualMachineRow): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = [
      row.name,
      row.namespace,
      row.cluster,
      row.title,
      row.description,
      row.status,
      row.owner,
      row.system,
      row.node,
      row.os,
      row.instancetype,
      row.headline,
      ...(row.problems ?? []),
      ...(row.addresses ?? []),
      ...(row.macs ?? []),
      ...(row.images ?? []),
      ...(row.claims ?? []),
      ...(row.gpus ?? []),
      ...(row.devices ?? []),
      ...Object.entries(row.labels).map(([key, value]) => `${key}=${value}`),
    ]
      // What is searched for cannot hold a line break, so nothing matches
      // across two fields.
      .filter(Boolean)
      .join('\n')
      .toLowerCase();
    texts.set(row, text);
  }
  return text;
}
