import { ObjectMeta } from 'backstage-plugin-kubevirt-common';
import { FieldSource } from '../config/EntityRules';

/**
 * The metadata that rules read.
 *
 * @internal
 */
export interface RuledMetadata {
  readonly machine: ObjectMeta;
  readonly namespace: ObjectMeta;
}

/**
 * What the places of a rule say, in their order.
 *
 * @returns texts without surrounding blanks, none of them empty
 * @internal
 */
export function readField(
  sources: readonly FieldSource[],
  metadata: RuledMetadata,
): string[] {
  return sources.flatMap(({ of, part, key }) => {
    const values = metadata[of][part] ?? {};
    const value = Object.hasOwn(values, key) ? values[key].trim() : '';
    return value ? [value] : [];
  });
}
