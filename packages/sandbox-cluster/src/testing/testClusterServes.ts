import { readFileSync } from 'node:fs';
import { readKubeconfig } from './readKubeconfig';
import { serves } from './serves';

/**
 * Whether the cluster of {@link startTestCluster} has something under a path,
 * for tests that say in their names what they are left out for. It waits for
 * the answer, because tests are named before anything can be awaited.
 *
 * @param path - of the API, such as `/apis/subresources.kubevirt.io/v1`
 * @returns true for the sandbox, which has all that is asked for
 * @throws Error where the cluster does not answer
 * @public
 */
export function testClusterServes(path: string): boolean {
  const kubeconfig = process.env.TEST_KUBECONFIG;
  if (!kubeconfig) return true;
  return serves(readKubeconfig(readFileSync(kubeconfig, 'utf8')), path);
}
