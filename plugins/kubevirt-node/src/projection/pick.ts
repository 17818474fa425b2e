import { AnyShape } from './Shape';
import { StringTable } from './StringTable';

/**
 * Copies the parts of a value that a shape names, and nothing else.
 *
 * Parts that are equal to those of before are not copied but the same. So
 * memory is not filled with copies, and a reader sees by `===` whether a part
 * is another one.
 *
 * @param value - what the API server sent; where it is not of the shape's
 *   form it is left out
 * @param shape - which parts to copy
 * @param strings - where equal strings are made one
 * @param previous - what was picked before, if anything was
 * @returns `previous` where it is equal
 * @internal
 */
export function pick(
  value: unknown,
  shape: AnyShape | undefined,
  strings: StringTable,
  previous?: unknown,
): unknown {
  if (typeof shape === 'function') {
    return pick(shape(value), true, strings, previous);
  }
  if (!shape) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const ofElement = shape === true || (isList(shape) && shape[0]);
    return ofElement
      ? pickElements(value, ofElement, strings, previous)
      : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    return isList(shape)
      ? undefined
      : pickKeys(value as Values, shape, strings, previous);
  }
  if (shape !== true) {
    return value === null ? null : undefined;
  }
  if (value === previous) {
    return previous;
  }
  return typeof value === 'string' ? strings.intern(value) : value;
}

function pickElements(
  elements: readonly unknown[],
  shape: AnyShape,
  strings: StringTable,
  previous: unknown,
): readonly unknown[] {
  const before: readonly unknown[] = Array.isArray(previous) ? previous : [];
  const picked = elements.map((element, index) =>
    pick(element, shape, strings, before[index]),
  );
  const isEqual =
    picked.length === before.length &&
    picked.every((element, index) => element === before[index]);
  return isEqual ? before : picked;
}

/**
 * Each new object is copied once more when it is complete: V8 leaves room in
 * those that it sees grow, a fifth of the memory that they take.
 */
function pickKeys(
  value: Values,
  shape: true | KeyShapes,
  strings: StringTable,
  previous: unknown,
): Values {
  const before = isValues(previous) ? previous : {};
  const picked: Values = {};
  let isEqual = true;
  for (const key of Object.keys(value)) {
    const former = Object.hasOwn(before, key) ? before[key] : undefined;
    const kept = pick(value[key], shapeOf(key, shape), strings, former);
    if (kept !== undefined) {
      put(picked, key, kept);
      isEqual &&= kept === former;
    }
  }
  isEqual &&= Object.keys(picked).length === Object.keys(before).length;
  return isEqual ? before : { ...picked };
}

/** As a property of its own: `__proto__` would change what it inherits. */
function put(values: Values, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(values, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    values[key] = value;
  }
}

function shapeOf(key: string, shape: true | KeyShapes): AnyShape | undefined {
  if (shape === true) {
    return true;
  }
  return Object.hasOwn(shape, key) ? shape[key] : shape['*'];
}

type Values = Record<string, unknown>;

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type KeyShapes = { readonly [key: string]: AnyShape | undefined };

/** `Array.isArray` does not narrow a readonly array. */
function isList(shape: AnyShape): shape is readonly [AnyShape] {
  return Array.isArray(shape);
}
