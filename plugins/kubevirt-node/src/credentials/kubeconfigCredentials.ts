import { readFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:https';
import { KubeConfig, User } from '@kubernetes/client-node';
import { KubeconfigContext } from '../clusters/readKubeconfig';
import { ClusterCredentials, IssuedCredential } from './ClusterCredentials';
import { runExecPlugin } from './runExecPlugin';
import { tokenFileCredentials } from './tokenCredentials';

const AUTH_PROVIDER_LIFETIME_MS = 300_000;

/**
 * The credentials of a kubeconfig's context. The file is read again each
 * time, because tools replace tokens and certificates in it.
 *
 * @param load - reads the context
 * @internal
 */
export function kubeconfigCredentials(
  load: () => KubeconfigContext,
): ClusterCredentials {
  return {
    async issue() {
      const { cluster, user: found } = load();
      if (!found) {
        return {};
      }
      const { user, tokenFile, file } = found;
      if (user.exec) {
        const issued = await runExecPlugin({
          plugin: user.exec,
          kubeconfig: file,
          cluster: {
            server: cluster.server,
            'certificate-authority-data': cluster.caData,
          },
        });
        return withImpersonation(issued, user);
      }
      const issued = await issueByClientNode(user);
      if (!tokenFile || user.token) {
        return issued;
      }
      const token = await tokenFileCredentials(tokenFile).issue();
      return {
        ...issued,
        ...token,
        headers: { ...issued.headers, ...token.headers },
      };
    },
  };
}

function withImpersonation(
  issued: IssuedCredential,
  user: User,
): IssuedCredential {
  return user.impersonateUser
    ? {
        ...issued,
        headers: {
          ...issued.headers,
          'impersonate-user': user.impersonateUser,
        },
      }
    : issued;
}

/** Token, password, client certificate and the older auth providers. */
async function issueByClientNode(user: User): Promise<IssuedCredential> {
  const config = new KubeConfig();
  // Only the user counts here, and client-node refuses plain HTTP servers.
  config.loadFromClusterAndUser(
    { name: 'cluster', server: 'https://localhost', skipTLSVerify: false },
    { ...user, certFile: undefined, keyFile: undefined },
  );
  const options: RequestOptions = { headers: {} };
  await config.applyToHTTPSOptions(options);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers[name.toLowerCase()] = String(value);
  }
  if (options.auth) {
    const basic = Buffer.from(options.auth).toString('base64');
    headers.authorization = `Basic ${basic}`;
  }
  return {
    headers,
    cert: await readPem(user.certFile, user.certData),
    key: await readPem(user.keyFile, user.keyData),
    lifetimeMs: user.authProvider ? AUTH_PROVIDER_LIFETIME_MS : undefined,
  };
}

async function readPem(
  file: string | null | undefined,
  data: string | null | undefined,
): Promise<string | undefined> {
  if (file) {
    return readFile(file, 'utf8');
  }
  return data ? Buffer.from(data, 'base64').toString('utf8') : undefined;
}
