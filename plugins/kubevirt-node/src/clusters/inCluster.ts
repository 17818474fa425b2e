import { existsSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';

const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * The cluster that this process runs in as a pod.
 *
 * @param root - where the pod's file system begins; for tests
 * @returns undefined where it is no pod, or has no service account
 * @internal
 */
export function inCluster(
  root: string = '/',
): { url: string; caFile: string; tokenFile: string } | undefined {
  const host = process.env.KUBERNETES_SERVICE_HOST;
  const port = process.env.KUBERNETES_SERVICE_PORT ?? '443';
  const caFile = join(root, SERVICE_ACCOUNT, 'ca.crt');
  const tokenFile = join(root, SERVICE_ACCOUNT, 'token');
  if (!host || !existsSync(caFile) || !existsSync(tokenFile)) {
    return undefined;
  }
  const authority = isIPv6(host) ? `[${host}]` : host;
  return { url: `https://${authority}:${port}`, caFile, tokenFile };
}
