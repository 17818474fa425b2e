import { ResourceTable } from '../resources/ResourceTable';
import { apiGroups } from './groups';
import { openApiDocument } from './openApiDocument';

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  parameters: Array<{ name: string; in: string }>;
  responses: object;
}

/**
 * The OpenAPI 2 document of all groups, as older clients read it to explain
 * and to validate; the same schemas as in version 3.
 *
 * @internal
 */
export function openApiV2(resources: ResourceTable): object {
  const documents = [
    openApiDocument(resources, '', 'v1'),
    ...apiGroups(resources).flatMap(({ name, versions }) =>
      versions.map(version => openApiDocument(resources, name, version)),
    ),
  ] as Document[];
  const definitions = Object.assign(
    {},
    ...documents.map(({ components }) => components.schemas),
  );
  return {
    swagger: '2.0',
    info: { title: 'Kubernetes', version: 'v1.36.2' },
    paths: Object.assign({}, ...documents.map(({ paths }) => inV2(paths))),
    definitions: JSON.parse(
      JSON.stringify(definitions).replaceAll(
        '"#/components/schemas/',
        '"#/definitions/',
      ),
    ),
  };
}

// A parameter says its type itself, and an operation what it takes.
function inV2(paths: Document['paths']): object {
  const operation = ({ parameters, ...rest }: Operation) => ({
    consumes: ['*/*'],
    produces: ['application/json', 'application/yaml'],
    parameters: parameters.map(({ name, in: where }) => ({
      uniqueItems: true,
      type: 'string',
      name,
      in: where,
    })),
    ...rest,
  });
  return Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations).map(([method, each]) => [
          method,
          operation(each),
        ]),
      ),
    ]),
  );
}
