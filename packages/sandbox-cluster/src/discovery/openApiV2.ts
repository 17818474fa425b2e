import { ResourceTable } from '../resources/ResourceTable';
import { apiGroups } from './groups';
import { openApiDocument } from './openApiDocument';
import {
  OpenApiOperation,
  OpenApiSchema,
  OpenApiV2Document,
} from './OpenApiV2Document';

const kindExtension = 'x-kubernetes-group-version-kind';

interface DocumentV3 {
  paths: Record<string, Record<string, OperationV3>>;
  components: { schemas: Record<string, OpenApiSchema> };
}

interface OperationV3 extends Omit<OpenApiOperation, 'parameters'> {
  parameters: Array<{ name: string; in: string }>;
}

/**
 * The OpenAPI 2 document of all groups, as older clients read it to explain
 * and to validate; the same schemas as in version 3.
 *
 * @internal
 */
export function openApiV2(resources: ResourceTable): OpenApiV2Document {
  const documents = [
    openApiDocument(resources, '', 'v1'),
    ...apiGroups(resources).flatMap(({ name, versions }) =>
      versions.map(version => openApiDocument(resources, name, version)),
    ),
  ] as DocumentV3[];
  const schemas = documents.flatMap(({ components }) =>
    Object.entries(components.schemas),
  );
  // Only its own group's document says of which kind a schema is.
  const kinds = schemas.filter(([, each]) => kindExtension in each);
  const definitions = Object.fromEntries([...schemas, ...kinds]);
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
function inV2(paths: DocumentV3['paths']): OpenApiV2Document['paths'] {
  const operation = ({ parameters, ...rest }: OperationV3) => ({
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
