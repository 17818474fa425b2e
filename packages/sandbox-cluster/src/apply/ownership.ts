import { SchemaNode } from '../schema/SchemaNode';
import { Json } from '../objects/ApiObject';
import { compareValues, Comparison } from './compareValues';
import { conflictError } from './conflictError';
import { FieldSet } from './FieldSet';
import { Manager, managerKey, ManagerId, Managers } from './Managers';

/** @internal */
export interface OwnershipChange {
  readonly managers: Map<string, Manager>;
  readonly comparison: Comparison;
}

/**
 * Takes from all managers but one what a change takes from them: the fields
 * that it removes, and those that it adds or modifies.
 *
 * Source: structured-merge-diff v6, merge/update.go, `update`.
 *
 * @param options.writer - who makes the change; its own fields stay
 * @param options.ignored - fields whose change does not count
 * @param options.force - false: changing another's field is a conflict
 * @throws ApiError 409 with the conflicts
 *
 * @internal
 */
export function disown(options: {
  schema: SchemaNode;
  before: Json | undefined;
  after: Json | undefined;
  managers: Managers;
  writer: ManagerId;
  force: boolean;
  ignored: FieldSet;
}): OwnershipChange {
  const { schema, before, after, managers, writer, force, ignored } = options;
  const all = compareValues(schema, before, after);
  const comparison = {
    added: all.added.recursiveDifference(ignored),
    modified: all.modified.recursiveDifference(ignored),
    removed: all.removed.recursiveDifference(ignored),
  };
  const changed = comparison.modified.union(comparison.added);
  const writerKey = managerKey(writer);
  const conflicts: Array<{ manager: Manager; fields: FieldSet }> = [];
  const result = new Map<string, Manager>();
  for (const [key, manager] of managers) {
    if (key === writerKey) {
      result.set(key, manager);
      continue;
    }
    const conflicting = manager.fields.intersection(changed);
    if (!conflicting.empty) {
      conflicts.push({ manager, fields: conflicting });
    }
    const fields = manager.fields
      .difference(conflicting)
      .difference(comparison.removed);
    if (!fields.empty) {
      result.set(key, { ...manager, fields });
    }
  }
  if (!force && conflicts.length > 0) {
    throw conflictError(conflicts);
  }
  return { managers: result, comparison };
}
