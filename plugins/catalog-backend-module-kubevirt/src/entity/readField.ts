import { FieldSource } from '../config/EntityRules';
import { MachineDefinition } from './MachineDefinition';

type Ruled = Pick<MachineDefinition, 'machine' | 'namespace'>;

const itself = (text: string) => text;

/**
 * What the places of a rule say, in their order.
 *
 * @returns texts without surrounding blanks, none of them empty
 * @internal
 */
export function readField(
  sources: readonly FieldSource[],
  definition: Ruled,
): string[] {
  const texts: string[] = [];
  for (const source of sources) {
    const text = textAt(source, definition);
    if (text) {
      texts.push(text);
    }
  }
  return texts;
}

/**
 * What the first place of a rule says that has a usable text.
 *
 * @param read - what the text means; undefined where it is not usable
 * @internal
 */
export function readFirst(
  sources: readonly FieldSource[],
  definition: Ruled,
  read: (text: string) => string | undefined = itself,
): string | undefined {
  for (const source of sources) {
    const text = textAt(source, definition);
    const value = text && read(text);
    if (value) {
      return value;
    }
  }
  return undefined;
}

function textAt(
  { of, part, key }: FieldSource,
  definition: Ruled,
): string | undefined {
  const values = definition[of][part];
  return values && Object.hasOwn(values, key) ? values[key].trim() : undefined;
}
