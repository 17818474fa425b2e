import { z } from 'zod/v4';

/**
 * The keys that a schema knows at a place in its input.
 *
 * @param schema - the schema of the whole input
 * @param path - the way to the place
 * @returns the keys; none where any key is allowed there
 * @internal
 */
export function keysAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodArray && path.length) {
    return keysAt(schema.element, path.slice(1));
  }
  if (!(schema instanceof z.ZodObject)) {
    return [];
  }
  if (!path.length) {
    return Object.keys(schema.shape);
  }
  const child: z.core.$ZodType | undefined = schema.shape[String(path[0])];
  return child ? keysAt(child, path.slice(1)) : [];
}
