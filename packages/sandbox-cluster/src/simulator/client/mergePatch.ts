function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The order of keys does not matter; undefined counts as missing. */
function equal(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => equal(item, b[at]));
  }
  if (isObject(a) && isObject(b)) return mergePatch(a, b) === undefined;
  return a === b;
}

/**
 * Finds the JSON merge patch (RFC 7386) that makes one value of another.
 * Fields that are undefined count as missing; lists are replaced whole. A
 * null in the wanted value cannot be told from a removal, as in any merge
 * patch, except inside of lists.
 *
 * @param from - what the server has
 * @param to - what it shall have
 * @returns the patch, or undefined where nothing differs
 * @internal
 */
export function mergePatch(
  from: object = {},
  to: object = {},
): Record<string, unknown> | undefined {
  const patch: Record<string, unknown> = {};
  const before = from as Record<string, unknown>;
  const after = to as Record<string, unknown>;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, wanted] = [before[key], after[key]];
    if (wanted === undefined) {
      if (old !== undefined) patch[key] = null;
    } else if (isObject(old) && isObject(wanted)) {
      const inner = mergePatch(old, wanted);
      if (inner) patch[key] = inner;
    } else if (!equal(old, wanted)) {
      patch[key] = wanted;
    }
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}
