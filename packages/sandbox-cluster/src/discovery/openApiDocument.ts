import {
  groupVersion,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { ResourceTable } from '../resources/ResourceTable';
import { isDescribed, schemaOf } from '../schema/schemaOf';
import { SchemaNode, StructNode } from '../schema/SchemaNode';

const arbitrary = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
};
const queryParameter = (name: string) => ({
  name,
  in: 'query',
  schema: { type: 'string', uniqueItems: true },
});
const writeParameters = ['dryRun', 'fieldManager', 'fieldValidation'].map(
  queryParameter,
);

/**
 * The OpenAPI 3 document of a group and version: the paths on which objects
 * are written, and the schemas of their kinds.
 *
 * @internal
 */
export function openApiDocument(
  resources: ResourceTable,
  group: string,
  version: string,
): object {
  const definitions = resources.all.filter(
    each =>
      each.group === group &&
      (each.version === version || each.otherVersions?.includes(version)),
  );
  const schemas: Record<string, object> = {};
  for (const definition of definitions) {
    const gvk = { group, kind: definition.kind, version };
    schemas[schemaName(definition, version)] = {
      ...(isDescribed(definition)
        ? structure(schemaOf(definition), schemas)
        : arbitrary),
      'x-kubernetes-group-version-kind': [gvk],
    };
  }
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.36.2' },
    paths: Object.assign(
      {},
      ...definitions
        .filter(({ verbs }) => verbs.includes('patch'))
        .map(definition => objectPath(definition, version)),
    ),
    components: { schemas },
  };
}

function objectPath(definition: ResourceDefinition, version: string) {
  const { group, kind, plural, namespaced } = definition;
  const root = group ? `/apis/${groupVersion({ group, version })}` : '/api/v1';
  const scope = namespaced ? '/namespaces/{namespace}' : '';
  const gvk = { group, kind, version };
  const operation = (action: string, parameters = writeParameters) => ({
    parameters,
    responses: { 200: { description: 'OK' } },
    'x-kubernetes-action': action,
    'x-kubernetes-group-version-kind': gvk,
  });
  return {
    [`${root}${scope}/${plural}`]: { post: operation('post') },
    [`${root}${scope}/${plural}/{name}`]: {
      put: operation('put'),
      patch: operation('patch', [...writeParameters, queryParameter('force')]),
    },
  };
}

function schemaName(definition: ResourceDefinition, version: string): string {
  const { group, kind, custom } = definition;
  const { openApiName = '' } = schemaOf(definition);
  if (openApiName.endsWith(`.${version}.${kind}`)) {
    return openApiName;
  }
  const packages = custom
    ? group.split('.').reverse().join('.')
    : `io.k8s.api.${group.split('.')[0] || 'core'}`;
  return `${packages}.${version}.${kind}`;
}

function structure(
  node: StructNode,
  schemas: Record<string, object>,
): Record<string, unknown> {
  return {
    type: 'object',
    ...(node.fields.size > 0 && {
      properties: Object.fromEntries(
        [...node.fields].map(([name, field]) => [name, schema(field, schemas)]),
      ),
    }),
    ...(node.required.length > 0 && { required: node.required }),
  };
}

function schema(
  node: SchemaNode,
  schemas: Record<string, object>,
): Record<string, unknown> {
  switch (node.kind) {
    case 'scalar':
      switch (node.type) {
        case 'quantity':
          return { type: 'string' };
        case 'intOrString':
          return { type: 'string', format: 'int-or-string' };
        default:
          return { type: node.type };
      }
    case 'list':
      return {
        type: 'array',
        items: schema(node.items, schemas),
        'x-kubernetes-list-type': node.relation,
        ...(node.keys.length > 0 && {
          'x-kubernetes-list-map-keys': node.keys,
          'x-kubernetes-patch-merge-key': node.keys[0],
          'x-kubernetes-patch-strategy': 'merge',
        }),
      };
    case 'map':
      return {
        type: 'object',
        additionalProperties: schema(node.values, schemas),
      };
    case 'struct': {
      // Built-in types have names, those of custom resources are inside them.
      const name = node.openApiName;
      if (!name) {
        return structure(node, schemas);
      }
      if (!schemas[name]) {
        schemas[name] = {};
        schemas[name] = structure(node, schemas);
      }
      return { $ref: `#/components/schemas/${name}` };
    }
    default:
      return arbitrary;
  }
}
