import { toYaml } from '../server/toYaml';
import {
  Extensions,
  OpenApiOperation,
  OpenApiSchema,
  OpenApiV2Document,
} from './OpenApiV2Document';
import { openApiV2Messages } from './openApiV2Messages';

/**
 * The OpenAPI 2 document in protobuf, which kubectl reads to validate a
 * `List` and for `kubectl explain --output=plaintext-openapiv2`.
 *
 * @internal
 */
export function encodeOpenApiV2(document: OpenApiV2Document): Buffer {
  const { swagger, info, paths, definitions } = document;
  const message = {
    swagger,
    info,
    paths: {
      path: named(paths, operations =>
        Object.fromEntries(
          Object.entries(operations).map(([method, each]) => [
            method,
            operation(each),
          ]),
        ),
      ),
    },
    definitions: { additionalProperties: named(definitions, schema) },
  };
  return Buffer.from(openApiV2Messages.encode(message).finish());
}

function operation(options: OpenApiOperation): object {
  const { consumes, produces, parameters, responses, ...rest } = options;
  return {
    consumes,
    produces,
    parameters: parameters.map(each => ({
      parameter: { nonBodyParameter: { queryParameterSubSchema: each } },
    })),
    responses: {
      responseCode: named(responses, response => ({ response })),
    },
    vendorExtension: vendorExtension(rest),
  };
}

function schema(options: OpenApiSchema): object {
  const { $ref, format, type, required, ...others } = options;
  const { items, properties, additionalProperties, ...rest } = others;
  return {
    ...($ref && { ref: $ref }),
    ...(format && { format }),
    ...(type && { type: { value: [type] } }),
    ...(required && { required }),
    ...(items && { items: { schema: [schema(items)] } }),
    ...(properties && {
      properties: { additionalProperties: named(properties, schema) },
    }),
    ...(additionalProperties && {
      additionalProperties: { schema: schema(additionalProperties) },
    }),
    vendorExtension: vendorExtension(rest),
  };
}

function vendorExtension(extensions: Extensions): object[] {
  return named(extensions, value => ({ yaml: toYaml(value) }));
}

function named<T>(
  map: Record<string, T>,
  encode: (value: T) => object,
): object[] {
  return Object.entries(map).map(([name, value]) => ({
    name,
    value: encode(value),
  }));
}
