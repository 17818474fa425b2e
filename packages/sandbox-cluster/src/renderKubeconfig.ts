import { stringify } from 'yaml';

/**
 * A kubeconfig with one cluster, user and context, all of one name.
 *
 * @internal
 */
export function renderKubeconfig(options: {
  name: string;
  server: string;
  /** PEM; absent for plain HTTP. */
  certificateAuthority?: string;
  token: string;
}): string {
  const { name, server, certificateAuthority, token } = options;
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server,
          ...(certificateAuthority && {
            'certificate-authority-data':
              Buffer.from(certificateAuthority).toString('base64'),
          }),
        },
      },
    ],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
