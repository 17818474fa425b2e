import { Root } from 'protobufjs/light';

type Field = readonly [id: number, type: string, rule?: 'repeated'];

/** A map, as a list of pairs. */
const named = (type: string): Record<string, Field> => ({
  name: [1, 'string'],
  value: [2, type],
});

const messages: Record<string, Record<string, Field>> = {
  Document: {
    swagger: [1, 'string'],
    info: [2, 'Info'],
    paths: [8, 'Paths'],
    definitions: [9, 'Definitions'],
  },
  Info: { title: [1, 'string'], version: [2, 'string'] },
  Paths: { path: [2, 'NamedPathItem', 'repeated'] },
  NamedPathItem: named('PathItem'),
  PathItem: {
    get: [2, 'Operation'],
    put: [3, 'Operation'],
    post: [4, 'Operation'],
    delete: [5, 'Operation'],
    patch: [8, 'Operation'],
  },
  Operation: {
    produces: [6, 'string', 'repeated'],
    consumes: [7, 'string', 'repeated'],
    parameters: [8, 'ParametersItem', 'repeated'],
    responses: [9, 'Responses'],
    vendorExtension: [13, 'NamedAny', 'repeated'],
  },
  ParametersItem: { parameter: [1, 'Parameter'] },
  Parameter: { nonBodyParameter: [2, 'NonBodyParameter'] },
  NonBodyParameter: { queryParameterSubSchema: [3, 'QueryParameterSubSchema'] },
  QueryParameterSubSchema: {
    in: [2, 'string'],
    name: [4, 'string'],
    type: [6, 'string'],
    uniqueItems: [20, 'bool'],
  },
  Responses: { responseCode: [1, 'NamedResponseValue', 'repeated'] },
  NamedResponseValue: named('ResponseValue'),
  ResponseValue: { response: [1, 'Response'] },
  Response: { description: [1, 'string'] },
  Definitions: { additionalProperties: [1, 'NamedSchema', 'repeated'] },
  NamedSchema: named('Schema'),
  Schema: {
    ref: [1, 'string'],
    format: [2, 'string'],
    required: [19, 'string', 'repeated'],
    additionalProperties: [21, 'AdditionalPropertiesItem'],
    type: [22, 'TypeItem'],
    items: [23, 'ItemsItem'],
    properties: [25, 'Properties'],
    vendorExtension: [31, 'NamedAny', 'repeated'],
  },
  AdditionalPropertiesItem: { schema: [1, 'Schema'] },
  TypeItem: { value: [1, 'string', 'repeated'] },
  ItemsItem: { schema: [1, 'Schema', 'repeated'] },
  Properties: { additionalProperties: [1, 'NamedSchema', 'repeated'] },
  NamedAny: named('Any'),
  Any: { yaml: [2, 'string'] },
};

/**
 * The message `openapi.v2.Document`, with what our document has of it.
 *
 * Source: gnostic-models openapiv2/OpenAPIv2.proto.
 *
 * @internal
 */
export const openApiV2Messages = Root.fromJSON({
  nested: Object.fromEntries(
    Object.entries(messages).map(([message, fields]) => [
      message,
      {
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, [id, type, rule]]) => [
            name,
            { id, type, ...(rule && { rule }) },
          ]),
        ),
      },
    ]),
  ),
}).lookupType('Document');
