import { makeValidator } from '@backstage/catalog-model';
import { remembering } from './remembering';

const { isValidTag } = makeValidator();

const readTags = remembering(text => [
  ...new Set(
    text
      .split(/[\s,]+/)
      .map(tag => tag.toLowerCase())
      .filter(isValidTag),
  ),
]);

/**
 * Reads tags, with commas or blanks between them. Those that the catalog would
 * refuse are left out, after uppercase was made lowercase.
 *
 * @param texts - what annotations say
 * @returns each tag once
 * @internal
 */
export function entityTags(texts: readonly string[]): string[] {
  return [...readTags(texts.join())];
}
