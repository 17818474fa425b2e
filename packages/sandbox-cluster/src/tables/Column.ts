import { ApiObject } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { humanDuration } from './humanDuration';

/** A column of what `kubectl get` prints. @internal */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date' | 'boolean';
  readonly format?: string;
  readonly description?: string;
  /** Above 0: only with `-o wide`. */
  readonly priority?: number;
  cell(object: ApiObject): string | number | boolean | null;
}

/** @internal */
export const nameColumn: Column = {
  name: 'Name',
  type: 'string',
  format: 'name',
  description:
    'Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names',
  cell: object => object.metadata.name,
};

/** How long ago an object was created. @internal */
export const ageColumn: Column = {
  name: 'Age',
  type: 'string',
  description:
    'CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata',
  cell: object => since(object.metadata.creationTimestamp),
};

/** How long ago a time was. @internal */
export function since(time: unknown): string {
  return typeof time === 'string'
    ? humanDuration(Date.now() - Date.parse(time))
    : '<unknown>';
}

/**
 * A column that shows a field, or `<none>`.
 *
 * @internal
 */
export function fieldColumn(
  name: string,
  path: Array<string | number>,
  options: { priority?: number; none?: string } = {},
): Column {
  return {
    name,
    type: 'string',
    priority: options.priority,
    cell: object => {
      const value = jsonAt(object, ...path);
      return value === undefined || value === null || value === ''
        ? options.none ?? '<none>'
        : String(value);
    },
  };
}

/**
 * A column as a CustomResourceDefinition declares it: null where there is
 * nothing at the path.
 *
 * @param jsonPath - fields, list indices, and `[?(@.type=='X')]`
 *
 * @internal
 */
export function customColumn(
  name: string,
  type: Column['type'],
  jsonPath: string,
  priority?: number,
): Column {
  return {
    name,
    type,
    description: `Custom resource definition column (in JSONPath format): ${jsonPath}`,
    priority,
    cell: object => {
      const value = evaluate(object, jsonPath);
      if (value === undefined || value === null) {
        return null;
      }
      if (type === 'date') {
        return since(value);
      }
      return type === 'integer' ? Number(value) : String(value);
    },
  };
}

function evaluate(object: unknown, jsonPath: string): unknown {
  const steps = jsonPath.match(/\.[\w-]+|\[\d+\]|\[\?\([^)]*\)\]/g) ?? [];
  return steps.reduce<unknown>((value, step) => {
    if (step.startsWith('.')) {
      return jsonAt(value, step.slice(1));
    }
    const filter = /^\[\?\(@\.(\w+)==["'](.*)["']\)\]$/.exec(step);
    if (!filter) {
      return jsonAt(value, Number(step.slice(1, -1)));
    }
    return Array.isArray(value)
      ? value.find(item => jsonAt(item, filter[1]) === filter[2])
      : undefined;
  }, object);
}
