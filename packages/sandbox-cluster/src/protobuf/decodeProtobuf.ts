import { Json, JsonMap } from '../objects/ApiObject';
import { FieldType, messages } from './messages';
import { WireReader } from './WireReader';

const MAGIC = Buffer.from('k8s\0', 'latin1');

/**
 * Decodes an object in Kubernetes' protobuf envelope.
 *
 * @returns the object as JSON; undefined where it is not such an envelope, or
 *   of a kind that is not known here
 *
 * @internal
 */
export function decodeProtobuf(body: Buffer): JsonMap | undefined {
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) {
    return undefined;
  }
  const envelope = readFields(body.subarray(MAGIC.length));
  const type = readFields(envelope.get(1)?.[0] ?? Buffer.alloc(0));
  const text = (field: number) => type.get(field)?.[0].toString('utf8') ?? '';
  const kind = text(2);
  if (!messages[kind]) {
    return undefined;
  }
  return {
    apiVersion: text(1),
    kind,
    ...decodeMessage(kind, envelope.get(2)?.[0] ?? Buffer.alloc(0)),
  };
}

function readFields(bytes: Buffer): Map<number, Buffer[]> {
  const fields = new Map<number, Buffer[]>();
  for (const { field, bytes: value } of WireReader.create(bytes).fields()) {
    if (value) {
      fields.set(field, [...(fields.get(field) ?? []), value]);
    }
  }
  return fields;
}

function decodeMessage(name: string, bytes: Buffer): JsonMap {
  const result: JsonMap = {};
  for (const { field, bytes: value, number } of WireReader.create(
    bytes,
  ).fields()) {
    const known = messages[name][field];
    if (!known) {
      continue;
    }
    const [key, type] = known;
    if (typeof type === 'object' && 'list' in type) {
      const list = (result[key] ?? []) as Json[];
      result[key] = [...list, decodeValue(type.list, value, number)];
    } else if (typeof type === 'object' && 'map' in type) {
      const entry = WireReader.create(value!).entry();
      const map = (result[key] ?? {}) as JsonMap;
      result[key] = {
        ...map,
        [entry.key]: decodeValue(type.map, entry.value, undefined),
      };
    } else {
      const decoded = decodeValue(type, value, number);
      // What is not set is written as empty.
      if (decoded !== '' && !(type === 'int' && decoded === 0)) {
        result[key] = decoded;
      }
    }
  }
  return result;
}

function decodeValue(
  type: FieldType,
  bytes: Buffer | undefined,
  number: number | undefined,
): Json {
  switch (type) {
    case 'string':
      return (bytes ?? Buffer.alloc(0)).toString('utf8');
    case 'bytes':
      return (bytes ?? Buffer.alloc(0)).toString('base64');
    case 'int':
      return number ?? 0;
    case 'bool':
      return number === 1;
    default:
  }
  if (!('message' in type)) {
    return null;
  }
  const value = decodeMessage(type.message, bytes ?? Buffer.alloc(0));
  switch (type.message) {
    case 'Quantity':
      return value.string ?? '0';
    case 'IntOrString':
      return value.type === 1 ? value.strVal ?? '' : value.intVal ?? 0;
    default:
      return value;
  }
}
