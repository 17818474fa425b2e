import { FieldSource } from '../config/EntityRules';
import { MachineDefinition } from './MachineDefinition';

/**
 * What the places of a rule say, in their order.
 *
 * @returns texts without surrounding blanks, none of them empty
 * @internal
 */
export function readField(
  sources: readonly FieldSource[],
  definition: Pick<MachineDefinition, 'machine' | 'namespace'>,
): string[] {
  const texts: string[] = [];
  for (const { of, part, key } of sources) {
    const values = definition[of][part];
    const text = values && Object.hasOwn(values, key) && values[key].trim();
    if (text) {
      texts.push(text);
    }
  }
  return texts;
}
