import { Json, JsonMap } from '../objects/ApiObject';
import { isMap, jsonClone, jsonEquals } from '../objects/json';
import { ApiError } from '../status/ApiError';
import { sortedKeys } from './sortedKeys';

/** @internal */
export interface JsonPatchOperation {
  op?: string;
  path?: string;
  from?: string;
  value?: Json;
}

/** The limit of an API server. */
const MAX_OPERATIONS = 10_000;

class DoesNotApply extends Error {}

/**
 * A JSON patch, as the library of the API server reads RFC 6902: `replace` and
 * `copy` do not ask whether there is a value, and an `add` without one adds
 * null.
 *
 * Source: evanphx/json-patch v4.13, patch.go.
 *
 * @returns a new value; the target is left as it is
 * @throws ApiError 422 where an operation does not apply, in the little the
 *   API server says about it; 413 for too many operations
 *
 * @internal
 */
export function applyJsonPatch<T>(
  target: T,
  patch: readonly JsonPatchOperation[],
): T {
  if (patch.length > MAX_OPERATIONS) {
    throw new ApiError({
      code: 413,
      reason: 'RequestEntityTooLarge',
      message: `Request entity too large: The allowed maximum operations in a JSON patch is ${MAX_OPERATIONS}, got ${patch.length}`,
    });
  }
  const document: Document = {
    root: jsonClone(target) as JsonMap,
    opened: new Set(),
  };
  document.opened.add(document.root);
  try {
    patch.forEach(operation => operate(document, operation ?? {}));
  } catch (error) {
    if (error instanceof DoesNotApply) {
      throw new ApiError({
        code: 422,
        reason: 'Invalid',
        message:
          'the server rejected our request due to an error in our request',
        details: {},
      });
    }
    throw error;
  }
  return sortedKeys(document.root, value => document.opened.has(value)) as T;
}

type Container = JsonMap | Json[];

interface Document {
  root: JsonMap;
  /** What has been looked into: is written again with its keys sorted. */
  opened: Set<unknown>;
}

function operate(document: Document, operation: JsonPatchOperation): void {
  const { op, path, from, value } = operation;
  const [container, key] = find(document, path);
  switch (op) {
    case 'add':
      return add(container, key, value ?? null);
    case 'remove':
      return remove(container, key);
    case 'replace':
      get(container, key);
      return set(container, key, value ?? null);
    case 'test':
      if (!jsonEquals(get(container, key) ?? null, value ?? null)) {
        throw new DoesNotApply();
      }
      return undefined;
    case 'copy':
      return add(container, key, jsonClone(get(...find(document, from))));
    case 'move': {
      const source = find(document, from);
      const moved = get(...source);
      remove(...source);
      return add(...find(document, path), moved);
    }
    default:
      throw new DoesNotApply();
  }
}

// What stands before the first slash does not count.
function find(
  { root, opened }: Document,
  path: string | undefined,
): [Container, string] {
  const parts = (path ?? '').split('/').slice(1).map(unescaped);
  const key = parts.pop();
  if (key === undefined) {
    throw new DoesNotApply();
  }
  let container: Container = root;
  for (const part of parts) {
    const next = get(container, part);
    if (!isMap(next) && !Array.isArray(next)) {
      throw new DoesNotApply();
    }
    opened.add(next);
    container = next;
  }
  return [container, key];
}

function get(container: Container, key: string): Json {
  if (Array.isArray(container)) {
    return container[indexOf(container, key)];
  }
  return container[key] ?? null;
}

function set(container: Container, key: string, value: Json): void {
  if (Array.isArray(container)) {
    container[indexOf(container, key)] = value;
  } else {
    container[key] = value;
  }
}

function add(container: Container, key: string, value: Json): void {
  if (!Array.isArray(container)) {
    container[key] = value;
  } else if (key === '-') {
    container.push(value);
  } else {
    container.splice(indexOf(container, key, 1), 0, value);
  }
}

function remove(container: Container, key: string): void {
  if (Array.isArray(container)) {
    container.splice(indexOf(container, key), 1);
  } else if (key in container) {
    delete container[key];
  } else {
    throw new DoesNotApply();
  }
}

// Negative numbers count from the end.
function indexOf(list: Json[], key: string, beyond = 0): number {
  const size = list.length + beyond;
  const index = /^[+-]?\d+$/.test(key) ? Number(key) : size;
  if (index < -size || index >= size) {
    throw new DoesNotApply();
  }
  return index < 0 ? index + size : index;
}

function unescaped(part: string): string {
  return part.replace(/~1/g, '/').replace(/~0/g, '~');
}
