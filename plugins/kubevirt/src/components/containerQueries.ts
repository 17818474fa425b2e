/**
 * Conditions on the width of the tab rather than of the window, for the app's
 * sidebar takes a part of that. `Layout` makes the container.
 *
 * @internal
 */
export const containerQueries = {
  narrow: '@container (max-width: 639.95px)',
  wide: '@container (min-width: 960px)',
};
