import { Json } from '../objects/ApiObject';
import { goTimeError } from '../objects/goTimeError';
import { isMap } from '../objects/json';
import { Quantity } from '../quantity/Quantity';
import { statusErrors } from '../status/statusErrors';
import { ScalarNode, SchemaNode, StructNode } from './SchemaNode';

/**
 * Puts an object of a built-in kind into the form that decoding into its Go
 * type and encoding it again gives: quantities in canonical form, nulls gone.
 *
 * @param value - the object, or a part of it; is changed in place
 * @param object - what it is or belongs to
 * @throws ApiError 400 for a value of the wrong type, in encoding/json's words
 *
 * @internal
 */
export function normalizeBuiltIn(
  schema: StructNode,
  value: Json,
  object: { apiVersion: string; kind: string },
): void {
  const { apiVersion, kind } = object;
  const version = apiVersion.split('/').pop();
  const refuse = (why: string) =>
    statusErrors.badRequest(
      `${kind} in version "${version}" cannot be handled as a ${kind}: ${why}`,
    );
  visit(schema, value, '', schema.name, refuse);
}

// Maps to bytes, which JSON has as base64.
const byteMaps = new Set(['Secret.data', 'ConfigMap.binaryData']);

type Refuse = (why: string) => Error;

interface Place {
  path: string;
  owner: string;
  refuse: Refuse;
}

function mismatch(goType: string, value: Json, place: Place): Error {
  const field = `${place.owner}.${place.path}`;
  return place.refuse(
    `json: cannot unmarshal ${jsonType(
      value,
    )} into Go struct field ${field} of type ${
      byteMaps.has(field) ? '[]uint8' : goType
    }`,
  );
}

function visit(
  node: SchemaNode,
  value: Json | undefined,
  path: string,
  owner: string,
  refuse: Refuse,
): Json | undefined {
  if (value === null || value === undefined) {
    return value;
  }
  switch (node.kind) {
    case 'scalar':
      return scalar(node.type, value, { path, owner, refuse });
    case 'list': {
      if (!Array.isArray(value)) {
        throw mismatch(`[]${goTypeOf(node.items)}`, value, {
          path,
          owner,
          refuse,
        });
      }
      value.forEach((item, index) => {
        value[index] =
          visit(node.items, item, path, owner, refuse) ?? zeroOf(node.items);
      });
      return value;
    }
    case 'map':
      if (!isMap(value)) {
        throw mismatch(`map[string]${goTypeOf(node.values)}`, value, {
          path,
          owner,
          refuse,
        });
      }
      for (const [key, each] of Object.entries(value)) {
        value[key] =
          visit(node.values, each, path, owner, refuse) ?? zeroOf(node.values);
      }
      return value;
    case 'struct':
      if (!isMap(value)) {
        throw mismatch(`v1.${node.name}`, value, { path, owner, refuse });
      }
      for (const [key, each] of Object.entries(value)) {
        const field = node.fields.get(key);
        if (field) {
          const result = visit(
            field,
            each,
            path ? `${path}.${key}` : key,
            node.name,
            refuse,
          );
          if (result === null) {
            delete value[key];
          } else {
            value[key] = result;
          }
        }
      }
      return value;
    default:
      return value;
  }
}

const times = ['ObjectMeta.creationTimestamp', 'ObjectMeta.deletionTimestamp'];

function checkTime(value: string, { owner, path, refuse }: Place): void {
  const problem = times.includes(`${owner}.${path}`) && goTimeError(value);
  if (problem) {
    throw refuse(problem);
  }
}

function scalar(type: ScalarNode['type'], value: Json, place: Place): Json {
  switch (type) {
    case 'string':
      if (typeof value !== 'string') {
        throw mismatch('string', value, place);
      }
      checkTime(value, place);
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') {
        throw mismatch('bool', value, place);
      }
      return value;
    case 'integer':
      if (typeof value !== 'number') {
        throw mismatch(
          place.owner === 'ObjectMeta' ? 'int64' : 'int32',
          value,
          place,
        );
      }
      return value;
    case 'quantity': {
      const parsed = Quantity.parse(value);
      if (!parsed.ok) {
        throw place.refuse(parsed.reason);
      }
      return parsed.quantity.toString();
    }
    default:
      if (typeof value !== 'string' && typeof value !== 'number') {
        throw mismatch('intstr.IntOrString', value, place);
      }
      return value;
  }
}

// What Go's decoder makes of null in a list or a map.
function zeroOf(node: SchemaNode): Json {
  switch (node.kind) {
    case 'scalar':
      return (
        { integer: 0, boolean: false, quantity: '0' }[node.type as string] ?? ''
      );
    case 'struct':
      return {};
    default:
      return null;
  }
}

function goTypeOf(node: SchemaNode): string {
  switch (node.kind) {
    case 'scalar':
      return (
        { integer: 'int32', boolean: 'bool', quantity: 'resource.Quantity' }[
          node.type as string
        ] ?? 'string'
      );
    case 'struct':
      return `v1.${node.name}`;
    default:
      return 'interface {}';
  }
}

function jsonType(value: Json): string {
  if (Array.isArray(value)) {
    return 'array';
  }
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
