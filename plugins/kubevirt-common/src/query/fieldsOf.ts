import { VirtualMachineRow } from '../api';
import { QueryFeature, QueryKey } from './queryKeys';

/**
 * What a row has under a key of the query language.
 *
 * @param row - any
 * @param key - a key, or a word after `has:`
 * @returns none where it has none
 * @internal
 */
export function fieldsOf(
  row: VirtualMachineRow,
  key: QueryKey | QueryFeature | string,
): readonly string[] {
  switch (key) {
    case 'name':
      return row.title ? [row.name, row.title] : [row.name];
    case 'status':
      return [row.status, row.health];
    case 'problem':
      return row.problems ?? [];
    case 'cluster':
      return [row.cluster];
    case 'ns':
      return [row.namespace];
    case 'image':
      return row.images ?? [];
    case 'claim':
      return row.claims ?? [];
    case 'gpu':
      return row.gpus ?? [];
    case 'device':
      return [...(row.gpus ?? []), ...(row.devices ?? [])];
    case 'mac':
      return row.macs ?? [];
    case 'ip':
      return row.addresses ?? [];
    case 'port':
      return (row.ports ?? []).map(String);
    case 'node':
      return one(row.node);
    case 'owner':
      return one(row.owner);
    case 'system':
      return one(row.system);
    case 'os':
      return one(row.os);
    case 'instancetype':
      return one(row.instancetype);
    case 'memory':
      return one(row.memory);
    case 'cpu':
      return one(row.cpu);
    default:
      return [];
  }
}

function one(value: string | number | undefined): string[] {
  return value === undefined ? [] : [String(value)];
}
