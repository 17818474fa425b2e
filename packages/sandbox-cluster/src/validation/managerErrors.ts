import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';

const MAX_BYTES = 128;

/**
 * What is wrong with the name of a field manager.
 *
 * @param field - where the name is
 *
 * @internal
 */
export function managerErrors(manager: string, field: string): FieldError[] {
  const tooLong =
    Buffer.byteLength(manager) > MAX_BYTES
      ? [fieldErrors.tooLong(field, MAX_BYTES)]
      : [];
  return [
    ...tooLong,
    ...[...manager.matchAll(/\p{C}|(?! )\p{Z}/gu)].map(
      ({ 0: character, index }) =>
        fieldErrors.invalid(
          field,
          manager,
          `invalid character ${codePoint(
            character,
          )} (at position ${Buffer.byteLength(manager.slice(0, index))})`,
        ),
    ),
  ];
}

function codePoint(character: string): string {
  const number = character.codePointAt(0)!.toString(16).toUpperCase();
  return `U+${number.padStart(4, '0')}`;
}
