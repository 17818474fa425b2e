import { z } from 'zod/v4';
import { canonicalQuantity, parseQuantity, Quantity } from '../quantities';
import { error } from '../check/findings';
import { CustomFinding } from './CustomFinding';
import { show } from './show';

type Nullish<T extends z.ZodRawShape> = {
  [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>>;
};

/**
 * A map of optional keys, and no others; `null` counts as absent, as in Helm.
 *
 * @internal
 */
export function optional<T extends z.ZodRawShape>(shape: T) {
  const nullish: z.ZodRawShape = Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [
      key,
      z.optional(z.nullable(schema)),
    ]),
  );
  return z.strictObject(nullish as Nullish<T>);
}

/**
 * A map with some keys that must be there.
 *
 * @internal
 */
export function required<R extends z.ZodRawShape, T extends z.ZodRawShape>(
  must: R,
  may: T,
) {
  return z.strictObject(must).extend(optional(may).shape);
}

const notAQuantity: CustomFinding = (path, value) =>
  error('quantity', path, { value: show(value) });

/**
 * A Kubernetes quantity. The API takes whole numbers and text, but no number
 * with a fraction, so that one is turned into text.
 *
 * @internal
 */
export const quantity = z
  .custom<Quantity>(value => parseQuantity(value) !== undefined, {
    params: { find: notAQuantity },
  })
  .transform(value =>
    typeof value === 'number' && !Number.isSafeInteger(value)
      ? canonicalQuantity(value) ?? String(value)
      : value,
  );

/**
 * Text that says something.
 *
 * @internal
 */
export const text = z.string().min(1);

/**
 * A reference by name alone.
 *
 * @internal
 */
export const named = required({ name: text }, {});

/**
 * A map of texts, `nodeSelector` for instance.
 *
 * @internal
 */
export const texts = z.record(z.string(), z.string());
