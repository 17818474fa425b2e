import { SandboxCluster } from '../../SandboxCluster';
import { KubeObject } from '../model';

/**
 * Waits until a condition holds.
 *
 * @param what - for the error: what was waited for
 * @param look - returns a value once it holds; null and undefined: not yet
 * @param milliseconds - how long at most
 * @throws Error where it does not hold in time
 * @internal
 */
export async function waitFor<T>(
  what: string,
  look: () => T | undefined | null,
  milliseconds = 20_000,
): Promise<T> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const found = look();
    if (found !== undefined && found !== null) return found;
    if (Date.now() > deadline) {
      throw new Error(`${what}: not within ${milliseconds} ms`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/**
 * Finds an object of the sandbox as the type that the simulator has for it.
 *
 * @internal
 */
export function find<T extends KubeObject>(
  cluster: SandboxCluster,
  apiVersion: string,
  kind: string,
  id: { namespace?: string; name: string },
): T | undefined {
  return cluster.objects.find(apiVersion, kind, id) as unknown as T | undefined;
}
