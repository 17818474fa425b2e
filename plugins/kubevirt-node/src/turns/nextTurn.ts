/**
 * Lets other work of the process, its answers for instance, have its turn.
 *
 * @public
 */
export function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
