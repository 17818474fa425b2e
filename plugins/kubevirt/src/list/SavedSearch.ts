/**
 * A search that the reader has kept, with its sorting and columns.
 *
 * @internal
 */
export type SavedSearch = { name: string; search: string };

/**
 * Makes sense of what a storage holds.
 *
 * @internal
 */
export function readSavedSearches(stored: unknown): SavedSearch[] {
  return Array.isArray(stored)
    ? stored.flatMap(each =>
        typeof each?.name === 'string' && typeof each?.search === 'string'
          ? [{ name: each.name, search: each.search }]
          : [],
      )
    : [];
}
