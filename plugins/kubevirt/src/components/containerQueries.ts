/**
 * Conditions on the width of the tab rather than of the window, for the app's
 * sidebar takes a part of that. `Layout` makes the container.
 *
 * @internal
 */
export const containerQueries = {
  /** No room for what stands beside one another. */
  slim: '@container (max-width: 519.95px)',
  /** No room for a table. */
  narrow: '@container (max-width: 819.95px)',
  /** Room for two cards beside one another. */
  wide: '@container (min-width: 960px)',
};
