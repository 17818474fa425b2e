import { Json } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';

/** The list at a path; empty where there is none. @internal */
export function listAt(
  object: unknown,
  ...path: Array<string | number>
): Json[] {
  const value = jsonAt(object, ...path);
  return Array.isArray(value) ? value : [];
}
