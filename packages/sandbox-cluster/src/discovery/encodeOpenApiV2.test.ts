import fc from 'fast-check';
import { parse } from 'yaml';
import { ResourceTable } from '../resources/ResourceTable';
import { encodeOpenApiV2 } from './encodeOpenApiV2';
import { openApiV2 } from './openApiV2';
import { OpenApiV2Document } from './OpenApiV2Document';
import { openApiV2Messages } from './openApiV2Messages';

type Message = Record<string, never>;

interface Named {
  name: string;
  value: Message;
}

const entries = <T>(list: Named[] | undefined, read: (value: Message) => T) =>
  Object.fromEntries(
    (list ?? []).map(({ name, value }) => [name, read(value)]),
  );
const extensions = (list?: Named[]) => entries(list, ({ yaml }) => parse(yaml));

function readSchema(message: Message): object {
  const { ref, format, required, type, items } = message as {
    ref?: string;
    format?: string;
    required?: string[];
    type?: { value: string[] };
    items?: { schema: Message[] };
  };
  const { properties, additionalProperties, vendorExtension } = message as {
    properties?: { additionalProperties: Named[] };
    additionalProperties?: { schema: Message };
    vendorExtension?: Named[];
  };
  return {
    ...(ref && { $ref: ref }),
    ...(format && { format }),
    ...(required && { required }),
    ...(type && { type: type.value[0] }),
    ...(items && { items: readSchema(items.schema[0]) }),
    ...(properties && {
      properties: entries(properties.additionalProperties, readSchema),
    }),
    ...(additionalProperties && {
      additionalProperties: readSchema(additionalProperties.schema),
    }),
    ...extensions(vendorExtension),
  };
}

function readOperation(message: Message): object {
  const { parameters, responses, vendorExtension, ...rest } =
    message as unknown as {
      parameters?: Array<{
        parameter: { nonBodyParameter: { queryParameterSubSchema: object } };
      }>;
      responses: { responseCode: Named[] };
      vendorExtension?: Named[];
    };
  return {
    ...rest,
    parameters: (parameters ?? []).map(
      ({ parameter }) => parameter.nonBodyParameter.queryParameterSubSchema,
    ),
    responses: entries(responses.responseCode, ({ response }) => response),
    ...extensions(vendorExtension),
  };
}

/** The document that bytes say. */
function decode(bytes: Buffer): unknown {
  const message = openApiV2Messages.toObject(openApiV2Messages.decode(bytes));
  return {
    swagger: message.swagger,
    info: message.info,
    paths: entries(message.paths.path, operations =>
      Object.fromEntries(
        Object.entries(operations).map(([method, each]) => [
          method,
          readOperation(each),
        ]),
      ),
    ),
    definitions: entries(message.definitions.additionalProperties, readSchema),
  };
}

const names = fc.stringMatching(/^[a-zA-Z][\w.ü]{0,8}$/);
const leaf = {
  $ref: names,
  format: names,
  type: names,
  required: fc.array(names, { minLength: 1, maxLength: 2 }),
  'x-any': fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.array(names, { maxLength: 2 }),
    fc.record({ group: fc.constant(''), version: names }),
  ),
};
const containing = (inner: fc.Arbitrary<object>) =>
  fc.record(
    {
      ...leaf,
      items: inner,
      properties: fc.dictionary(names, inner, { minKeys: 1, maxKeys: 2 }),
      additionalProperties: inner,
    },
    { requiredKeys: [] },
  );
const schemas = containing(containing(fc.record(leaf, { requiredKeys: [] })));

describe('the OpenAPI 2 document in protobuf', () => {
  it('says what the one in JSON says', () => {
    const document = openApiV2(ResourceTable.create());
    expect(decode(encodeOpenApiV2(document))).toEqual(document);
  });

  it('keeps schemas of every form', () => {
    fc.assert(
      fc.property(
        fc.dictionary(names, schemas, { minKeys: 1, maxKeys: 2 }),
        each => {
          const document = {
            ...{ swagger: '2.0', info: { title: 'a', version: 'b' } },
            paths: {},
            definitions: each,
          } as OpenApiV2Document;
          const { definitions } = decode(encodeOpenApiV2(document)) as {
            definitions: object;
          };
          expect(JSON.parse(JSON.stringify(definitions))).toEqual(
            JSON.parse(JSON.stringify(each)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  // Bytes as gnostic-models' ParseDocument and Go's protobuf give them.
  it('is byte for byte what Go makes of the same JSON', () => {
    const bytes = encodeOpenApiV2({
      swagger: '2.0',
      info: { title: 'Kubernetes', version: 'v1.36.2' },
      paths: {
        '/api/v1/namespaces': {
          post: {
            consumes: ['*/*'],
            produces: ['application/json'],
            parameters: [
              {
                uniqueItems: true,
                type: 'string',
                name: 'dryRun',
                in: 'query',
              },
            ],
            responses: { 200: { description: 'OK' } },
            'x-kubernetes-action': 'post',
          },
        },
      },
      definitions: {
        'io.k8s.api.core.v1.Namespace': {
          type: 'object',
          required: ['spec'],
          properties: {
            metadata: { $ref: '#/definitions/ObjectMeta' },
            spec: {
              type: 'object',
              additionalProperties: {
                type: 'array',
                items: { type: 'string', format: 'int-or-string' },
              },
            },
          },
          'x-kubernetes-group-version-kind': [
            { group: '', kind: 'Namespace', version: 'v1' },
          ],
        },
      },
    });
    expect(bytes.toString('base64')).toBe(
      [
        'CgMyLjASFQoKS3ViZXJuZXRlcxIHdjEuMzYuMkKFARKCAQoSL2FwaS92MS9uYW1l',
        'c3BhY2VzEmwiajIQYXBwbGljYXRpb24vanNvbjoDKi8qQiAKHhIcGhoSBXF1ZXJ5',
        'IgZkcnlSdW4yBnN0cmluZ6ABAUoPCg0KAzIwMBIGCgQKAk9Lah4KE3gta3ViZXJu',
        'ZXRlcy1hY3Rpb24SBxIFcG9zdApK+AEK9QEKHGlvLms4cy5hcGkuY29yZS52MS5O',
        'YW1lc3BhY2US1AGaAQRzcGVjsgEICgZvYmplY3TKAWsKJgoIbWV0YWRhdGESGgoY',
        'Iy9kZWZpbml0aW9ucy9PYmplY3RNZXRhCkEKBHNwZWMSOaoBKwopsgEHCgVhcnJh',
        'eboBHAoaEg1pbnQtb3Itc3RyaW5nsgEICgZzdHJpbmeyAQgKBm9iamVjdPoBUQof',
        'eC1rdWJlcm5ldGVzLWdyb3VwLXZlcnNpb24ta2luZBIuEiwtIGdyb3VwOiAiIgog',
        'IGtpbmQ6IE5hbWVzcGFjZQogIHZlcnNpb246IHYxCg==',
      ].join(''),
    );
  });
});
