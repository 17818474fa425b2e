import { ApiObject, Json } from '../objects/ApiObject';
import { jsonEquals } from '../objects/json';
import { timestamp } from '../registry/prepareMetadata';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { SchemaNode } from '../schema/SchemaNode';
import { schemaOf } from '../schema/schemaOf';
import { zeroObject } from '../schema/zeroObject';
import { ensureNamedFields } from './ensureNamedFields';
import { FieldSet } from './FieldSet';
import { fieldSetOf } from './fieldSetOf';
import { identityFields, ignoredFields } from './ignoredFields';
import {
  decodeManagers,
  encodeManagers,
  managerKey,
  Managers,
} from './Managers';
import { mergeValues } from './mergeValues';
import { disown } from './ownership';
import { removeFields } from './removeFields';
import { withoutManagedFields } from './withoutManagedFields';

/**
 * Server-side apply: lays a configuration over the object that is there,
 * removes what the manager applied before and has now left out, and settles
 * who owns what.
 *
 * @param current - the object before; undefined where there is none
 * @param configuration - what is applied
 * @returns the object wanted, with its new managed fields
 * @throws ApiError 409 where others own what would change, without `force`
 *
 * @internal
 */
export function applyConfiguration(options: {
  definition: ResourceDefinition;
  current: ApiObject | undefined;
  configuration: ApiObject;
  manager: string;
  subresource?: string;
  force: boolean;
}): ApiObject {
  const { definition, current, configuration, force, subresource } = options;
  const schema = schemaOf(definition);
  const live = current
    ? withoutManagedFields(current)
    : (zeroObject(definition) as Json);
  const applied = configuration as unknown as Json;
  const ignored = ignoredFields(definition, subresource);
  const id = {
    manager: options.manager,
    operation: 'Apply' as const,
    apiVersion: configuration.apiVersion,
    subresource,
  };
  const key = managerKey(id);
  const managers = new Map(decodeManagers(current?.metadata.managedFields));
  const before = managers.get(key);
  const last = before?.fields.recursiveDifference(ignored);
  const fields = fieldSetOf(schema, applied).recursiveDifference(ignored);
  managers.set(key, { ...id, time: timestamp(), fields });

  const merged = mergeValues(schema, live, applied)!;
  const next = last ? withoutOmitted(schema, merged, managers, last) : merged;
  const settled = disown({
    schema,
    before: live,
    after: next,
    managers,
    writer: id,
    force,
    ignored,
  }).managers;
  const own = fields.difference(identityFields);
  if (own.empty) {
    settled.delete(key);
  } else {
    // Who changes nothing has not written.
    const time = current && jsonEquals(next, live) ? before?.time : timestamp();
    settled.set(key, { ...id, ...(time && { time }), fields: own });
  }
  const object = next as unknown as ApiObject;
  return {
    ...object,
    metadata: { ...object.metadata, managedFields: encodeManagers(settled) },
  };
}

/**
 * Takes away what only the applying manager had, and now has left out. What
 * another manager owns stays, and so does what nobody owned.
 *
 * Source: structured-merge-diff v6, merge/update.go, `prune`.
 */
function withoutOmitted(
  schema: SchemaNode,
  merged: Json,
  managers: Managers,
  last: FieldSet,
): Json {
  const named = (set: FieldSet) => ensureNamedFields(schema, set);
  const without = (set: FieldSet) => removeFields(schema, merged, set) ?? {};
  const all = named(fieldSetOf(schema, merged));

  const stripped = without(named(last));
  const owned = [...managers.values()].reduce(
    (union, { fields }) => union.union(fields),
    FieldSet.create(),
  );
  const withOwned = without(
    all
      .difference(named(fieldSetOf(schema, stripped)))
      .difference(named(owned)),
  );
  return without(
    all
      .difference(named(fieldSetOf(schema, withOwned)))
      .intersection(named(last)),
  );
}
