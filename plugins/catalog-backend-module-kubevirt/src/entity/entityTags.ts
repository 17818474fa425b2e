import { makeValidator } from '@backstage/catalog-model';

const { isValidTag } = makeValidator();

/**
 * Reads tags, with commas or blanks between them. Those that the catalog would
 * refuse are left out, after uppercase was made lowercase.
 *
 * @param texts - what annotations say
 * @returns each tag once
 * @internal
 */
export function entityTags(texts: readonly string[]): string[] {
  const tags = texts
    .flatMap(text => text.split(/[\s,]+/))
    .map(tag => tag.toLowerCase());
  return [...new Set(tags)].filter(isValidTag);
}
