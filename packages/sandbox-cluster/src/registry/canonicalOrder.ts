import { ApiObject, JsonMap } from '../objects/ApiObject';
import { isMap } from '../objects/json';
import { ResourceDefinition } from '../resources/ResourceDefinition';

const topLevel = ['kind', 'apiVersion', 'metadata'];
const lastLevel = ['status'];
const metadataOrder = [
  'name',
  'generateName',
  'namespace',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'labels',
  'annotations',
  'ownerReferences',
  'finalizers',
  'managedFields',
];

const managerOrder = [
  'manager',
  'operation',
  'apiVersion',
  'time',
  'fieldsType',
  'fieldsV1',
  'subresource',
];

/**
 * An object with its keys in the order in which the API server writes them: a
 * custom resource by the alphabet, a built-in one by the fields of its Go
 * type, as far as the metadata go.
 *
 * @internal
 */
export function canonicalOrder(
  definition: ResourceDefinition,
  object: ApiObject,
): ApiObject {
  if (definition.custom) {
    return sorted(object as unknown as JsonMap) as unknown as ApiObject;
  }
  const keys = Object.keys(object);
  const middle = keys.filter(
    key => !topLevel.includes(key) && !lastLevel.includes(key),
  );
  const result: JsonMap = {};
  for (const key of [...topLevel, ...middle, ...lastLevel]) {
    const value = object[key] as JsonMap | undefined;
    if (value !== undefined) {
      result[key] = key === 'metadata' ? inOrder(value, metadataOrder) : value;
    }
  }
  return result as unknown as ApiObject;
}

/** Metadata in the order of the fields of Go's ObjectMeta. @internal */
export function orderedMetadata(
  metadata: ApiObject['metadata'],
): ApiObject['metadata'] {
  const { managedFields } = metadata;
  const ordered = inOrder(
    metadata as unknown as JsonMap,
    metadataOrder,
  ) as unknown as ApiObject['metadata'];
  return managedFields
    ? {
        ...ordered,
        managedFields: managedFields.map(
          entry =>
            inOrder(
              entry as unknown as JsonMap,
              managerOrder,
            ) as unknown as typeof entry,
        ),
      }
    : ordered;
}

function inOrder(value: JsonMap, order: readonly string[]): JsonMap {
  const result: JsonMap = {};
  for (const key of order) {
    if (value[key] !== undefined) {
      result[key] = value[key];
    }
  }
  return result;
}

function sorted<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(sorted) as T;
  }
  if (!isMap(value)) {
    return value;
  }
  const result: JsonMap = {};
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) {
      // These are sorted from the beginning, and long.
      result[key] = key === 'fieldsV1' ? value[key] : sorted(value[key]);
    }
  }
  return result as T;
}
