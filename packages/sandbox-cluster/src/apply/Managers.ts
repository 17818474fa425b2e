import { ManagedFieldsEntry } from '../objects/ApiObject';
import { FieldSet } from './FieldSet';
import { sharedFieldsV1 } from './sharedFieldsV1';

/** What one manager owns. @internal */
export interface Manager {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  readonly apiVersion: string;
  readonly subresource?: string;
  readonly time?: string;
  readonly fields: FieldSet;
}

/** Who a manager is, without what it owns. @internal */
export type ManagerId = Pick<
  Manager,
  'manager' | 'operation' | 'apiVersion' | 'subresource'
>;

/**
 * The managers of an object, each known by name, operation, version and
 * subresource together.
 *
 * @internal
 */
export type Managers = ReadonlyMap<string, Manager>;

/** @internal */
export function managerKey(id: ManagerId): string {
  return JSON.stringify([
    id.manager,
    id.operation,
    id.apiVersion,
    id.subresource ?? '',
  ]);
}

/** Reads `metadata.managedFields`. @internal */
export function decodeManagers(
  entries: readonly ManagedFieldsEntry[] | undefined,
): Managers {
  const managers = new Map<string, Manager>();
  for (const entry of entries ?? []) {
    if (entry.manager === undefined && entry.fieldsV1 === undefined) {
      continue;
    }
    const { fieldsV1, fieldsType: _, ...id } = entry;
    managers.set(managerKey(entry), {
      ...id,
      fields: FieldSet.fromFieldsV1(fieldsV1 ?? {}),
    });
  }
  return managers;
}

/**
 * Writes `metadata.managedFields`, in the API server's order: appliers before
 * updaters, each by time, then by name.
 *
 * @internal
 */
export function encodeManagers(
  managers: Managers,
): ManagedFieldsEntry[] | undefined {
  const entries = [...managers.values()]
    .sort(compareManagers)
    .map(({ fields, manager, operation, apiVersion, time, subresource }) => ({
      manager,
      operation,
      apiVersion,
      ...(time && { time }),
      fieldsType: 'FieldsV1' as const,
      fieldsV1: sharedFieldsV1(fields),
      ...(subresource && { subresource }),
    }));
  return entries.length > 0 ? entries : undefined;
}

function compareManagers(left: Manager, right: Manager): number {
  return (
    order(left.operation, right.operation) ||
    order(left.time ?? '', right.time ?? '') ||
    order(left.manager, right.manager) ||
    order(left.apiVersion, right.apiVersion) ||
    order(left.subresource ?? '', right.subresource ?? '')
  );
}

function order(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
