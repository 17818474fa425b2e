import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { apiVersionOf } from '../client/apiVersionOf';
import { AnyShape, pick, StringTable } from '../projection';
import { KindOptions } from './kinds';

/**
 * Cuts an object down to what is kept of its kind.
 *
 * @param previous - what was kept of it before; equal parts stay the same
 * @returns undefined where the object is not wanted
 * @internal
 */
export function project<T extends KubernetesObject>(
  object: KubernetesObject,
  { type, shape, isWanted }: KindOptions<T>,
  strings: StringTable,
  previous?: T,
): T | undefined {
  const projected = pick(object, shape as AnyShape, strings, previous) as T;
  if (isWanted && !isWanted(projected)) {
    return undefined;
  }
  // Lists of core kinds come without them.
  projected.apiVersion ??= apiVersionOf(type);
  projected.kind ??= type.kind;
  return projected;
}
