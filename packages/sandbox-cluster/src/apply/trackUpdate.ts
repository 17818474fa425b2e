import { ApiObject, Json, ManagedFieldsEntry } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { timestamp } from '../registry/prepareMetadata';
import { WriteContext } from '../registry/WriteContext';
import {
  groupVersion,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { SchemaNode } from '../schema/SchemaNode';
import { schemaOf } from '../schema/schemaOf';
import { zeroObject } from '../schema/zeroObject';
import { checkTyped } from './checkTyped';
import { FieldSet } from './FieldSet';
import { identityFields, ignoredFields } from './ignoredFields';
import { decodeManagers, encodeManagers, managerKey } from './Managers';
import { disown } from './ownership';
import { withoutManagedFields } from './withoutManagedFields';
import { mergeOldUpdaters } from './mergeOldUpdaters';

/**
 * Who owns what after a create, update or patch: its manager owns every field
 * that it added or changed, and nobody owns what it removed. Of an object that
 * nobody owns anything of, ownership is not tracked until something is applied.
 *
 * @param current - the object before; undefined where it is created
 * @param draft - the object wanted; its managed fields count as given by the
 *   client
 * @returns the new `metadata.managedFields`
 *
 * @internal
 */
export function trackUpdate(
  definition: ResourceDefinition,
  current: ApiObject | undefined,
  draft: ApiObject,
  context: WriteContext,
): ManagedFieldsEntry[] | undefined {
  const given = decodeManagers(givenManagers(current, draft, context));
  if (current && given.size === 0) {
    return undefined;
  }
  const schema = schemaOf(definition);
  if (definition.custom && !isTyped(schema, draft)) {
    return undefined;
  }
  const before = current
    ? withoutManagedFields(current)
    : (zeroObject(definition) as Json);
  const writer = {
    manager: context.manager,
    operation: 'Update' as const,
    apiVersion: groupVersion({
      group: definition.group,
      version: context.version,
    }),
    subresource: context.subresource,
  };
  // The writer's own fields are disowned as well and taken again, so that
  // `current` ownership is what this write brings about.
  const { managers, comparison } = disown({
    schema,
    before,
    after: withoutManagedFields(draft),
    managers: given,
    writer: { ...writer, manager: '' },
    force: true,
    ignored: ignoredFields(definition, context.subresource),
  });
  const taken = comparison.modified
    .union(comparison.added)
    .difference(identityFields);
  if (!taken.empty) {
    const key = managerKey(writer);
    const previous = managers.get(key)?.fields ?? FieldSet.create();
    managers.set(key, {
      ...writer,
      time: timestamp(),
      fields: taken.union(previous),
    });
  }
  return encodeManagers(mergeOldUpdaters(managers));
}

// Of what does not fit its schema nobody can tell the fields.
function isTyped(schema: SchemaNode, draft: ApiObject): boolean {
  return checkTyped(schema, withoutManagedFields(draft)).every(problem =>
    problem.includes('duplicate entries'),
  );
}

// Clients may edit managed fields; a list of one empty entry clears them.
function givenManagers(
  current: ApiObject | undefined,
  draft: ApiObject,
  context: WriteContext,
): ManagedFieldsEntry[] | undefined {
  const given = draft.metadata.managedFields;
  const fromCurrent = current?.metadata.managedFields;
  const readable = given?.every(({ fieldsV1 }) => isFieldsV1(fieldsV1));
  return context.subresource || !given || given.length === 0 || !readable
    ? fromCurrent
    : given;
}

function isFieldsV1(fields: Json = {}): boolean {
  return (
    isMap(fields) &&
    Object.entries(fields).every(
      ([key, below]) => /^(?:\.$|[fkvi]:)/.test(key) && isFieldsV1(below),
    )
  );
}
