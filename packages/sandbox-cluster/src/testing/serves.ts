import { spawnSync } from 'node:child_process';
import { KubeconfigAccess } from './readKubeconfig';

/**
 * Asks with what standard input tells, and ends with 0 where there is
 * something under the path, with 4 where there is not.
 */
const program = `
  const { url, path, token, ...tls } = JSON.parse(
    require('node:fs').readFileSync(0, 'utf8'),
  );
  const { get } = require(url.startsWith('https') ? 'node:https' : 'node:http');
  const headers = token ? { authorization: 'Bearer ' + token } : {};
  get(url + path, { ...tls, headers }, ({ statusCode }) =>
    process.exit(statusCode === 200 ? 0 : 4),
  ).on('error', error => {
    process.stderr.write(error.message);
    process.exit(1);
  });
`;

/**
 * Whether a cluster has something under a path. It waits for the answer: tests
 * are named before anything can be awaited, and what a cluster lacks is in the
 * names of those that are left out.
 *
 * @throws Error where the cluster does not answer
 * @internal
 */
export function serves(access: KubeconfigAccess, path: string): boolean {
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], {
    input: JSON.stringify({ ...access, path }),
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status !== 0 && status !== 4) {
    throw new Error(`${access.url} does not answer: ${stderr}`);
  }
  return status === 0;
}
