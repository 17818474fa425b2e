import { ApiObject } from '../objects/ApiObject';
import { orderedMetadata } from '../registry/canonicalOrder';
import {
  ResourceDefinition,
  resourceName,
} from '../resources/ResourceDefinition';
import { builtInColumns } from './builtInColumns';
import { ageColumn, Column, nameColumn } from './Column';
import { customColumns } from './customColumns';

/** How much of each object comes along with its row. @internal */
export type IncludeObject = 'None' | 'Metadata' | 'Object';

/**
 * Objects as rows of a `Table`, which is what `kubectl get` asks for.
 *
 * @param options.metadata - of the list; of the object where there is only one
 * @param options.headers - false for all but the first event of a watch
 *
 * @internal
 */
export function renderTable(options: {
  definition: ResourceDefinition;
  objects: readonly ApiObject[];
  metadata: object;
  include: IncludeObject;
  version: string;
  headers?: boolean;
}): object {
  const { definition, objects, metadata, include, version } = options;
  const columns = columnsOf(definition);
  return {
    kind: 'Table',
    apiVersion: `meta.k8s.io/${version}`,
    metadata,
    columnDefinitions:
      options.headers === false
        ? null
        : columns.map(({ name, type, format, description, priority }) => ({
            name,
            type,
            format: format ?? '',
            description: description ?? '',
            priority: priority ?? 0,
          })),
    rows: objects.map(object => ({
      cells: columns.map(column => column.cell(object)),
      object: included(object, include, version),
    })),
  };
}

/** An object of which only the metadata are given. @internal */
export function partialObject(object: ApiObject, version: string): object {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: `meta.k8s.io/${version}`,
    metadata: orderedMetadata(object.metadata),
  };
}

function columnsOf(definition: ResourceDefinition): readonly Column[] {
  const name = resourceName(definition);
  const declared = customColumns[name];
  if (declared) {
    return [nameColumn, ...declared];
  }
  return builtInColumns[name] ?? [nameColumn, ageColumn];
}

function included(
  object: ApiObject,
  include: IncludeObject,
  version: string,
): object | null {
  switch (include) {
    case 'None':
      return null;
    case 'Object':
      return object;
    default:
      return partialObject(object, version);
  }
}
