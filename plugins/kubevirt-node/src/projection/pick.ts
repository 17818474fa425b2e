import { AnyShape } from './Shape';
import { StringTable } from './StringTable';

/**
 * Copies the parts of a value that a shape names, and nothing else. Each
 * object is copied once more when it is complete: V8 leaves room in those
 * that it sees grow, a fifth of the memory that they take.
 *
 * @param value - what the API server sent; where it is not of the shape's
 *   form it is left out
 * @param shape - which parts to copy
 * @param strings - where equal strings are made one
 * @internal
 */
export function pick(
  value: unknown,
  shape: AnyShape | undefined,
  strings: StringTable,
): unknown {
  if (shape === true) {
    return copy(value, strings);
  }
  if (typeof shape === 'function') {
    return copy(shape(value), strings);
  }
  if (!shape || typeof value !== 'object') {
    return undefined;
  }
  if (value === null) {
    return null;
  }
  if (isList(shape)) {
    return Array.isArray(value)
      ? value.map(element => pick(element, shape[0], strings))
      : undefined;
  }
  return Array.isArray(value) ? undefined : pickKeys(value, shape, strings);
}

function pickKeys(
  value: object,
  shape: { readonly [key: string]: AnyShape | undefined },
  strings: StringTable,
): object {
  const picked: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    const partShape = Object.hasOwn(shape, key) ? shape[key] : shape['*'];
    const kept = pick(part, partShape, strings);
    if (kept !== undefined) {
      picked[key] = kept;
    }
  }
  return { ...picked };
}

function copy(value: unknown, strings: StringTable): unknown {
  if (typeof value === 'string') {
    return strings.intern(value);
  }
  if (Array.isArray(value)) {
    return value.map(element => copy(element, strings));
  }
  if (typeof value === 'object' && value !== null) {
    const copied: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      if (part !== undefined) {
        copied[key] = copy(part, strings);
      }
    }
    return { ...copied };
  }
  return value;
}

/** `Array.isArray` does not narrow a readonly array. */
function isList(shape: AnyShape): shape is readonly [AnyShape] {
  return Array.isArray(shape);
}
