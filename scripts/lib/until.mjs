/**
 * Waits until something holds, asking twenty times a second.
 *
 * @param {() => boolean | Promise<boolean>} holds
 */
export async function until(holds) {
  while (!(await holds())) {
    await new Promise(done => setTimeout(done, 50));
  }
}
