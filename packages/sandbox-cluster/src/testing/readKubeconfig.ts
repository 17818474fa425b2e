import { parse } from 'yaml';

interface Kubeconfig {
  clusters?: Array<{
    name: string;
    cluster: { server: string; 'certificate-authority-data'?: string };
  }>;
  users?: Array<{
    name: string;
    user: {
      token?: string;
      'client-certificate-data'?: string;
      'client-key-data'?: string;
    };
  }>;
  contexts?: Array<{
    name: string;
    context: { cluster: string; user: string };
  }>;
  'current-context'?: string;
}

/**
 * How to reach the cluster of a kubeconfig's current context.
 *
 * @internal
 */
export interface KubeconfigAccess {
  url: string;
  /** PEM; the system's authorities where undefined. */
  ca?: string;
  token?: string;
  /** A client certificate and its key, PEM. */
  cert?: string;
  key?: string;
}

function named<T extends { name: string }>(
  list: T[] | undefined,
  what: string,
  name: string | undefined,
): T {
  const found = list?.find(each => each.name === name);
  if (!found) {
    throw new Error(
      `The kubeconfig has no ${what} called ${JSON.stringify(name)}`,
    );
  }
  return found;
}

/**
 * Reads a kubeconfig with inline credentials.
 *
 * @param text - YAML
 * @throws Error where something is missing, or the user has neither a token
 *   nor a certificate in it
 * @internal
 */
export function readKubeconfig(text: string): KubeconfigAccess {
  const config = parse(text) as Kubeconfig;
  const { context } = named(
    config.contexts,
    'context',
    config['current-context'],
  );
  const { cluster } = named(config.clusters, 'cluster', context.cluster);
  const { user } = named(config.users, 'user', context.user);
  const decode = (data?: string) =>
    data && Buffer.from(data, 'base64').toString('utf8');
  const access = {
    url: cluster.server,
    ca: decode(cluster['certificate-authority-data']),
    token: user.token,
    cert: decode(user['client-certificate-data']),
    key: decode(user['client-key-data']),
  };
  if (!access.token && !access.cert) {
    throw new Error(
      `The kubeconfig's user "${context.user}" has neither a token nor client-certificate-data: plugins that fetch credentials are not run`,
    );
  }
  return access;
}
