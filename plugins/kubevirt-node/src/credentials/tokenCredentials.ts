import { readFile } from 'node:fs/promises';
import { ClusterCredentials, IssuedCredential } from './ClusterCredentials';

const TOKEN_FILE_LIFETIME_MS = 60_000;

/**
 * A bearer token that stays the same.
 *
 * @public
 */
export function tokenCredentials(token: string): ClusterCredentials {
  return { issue: async () => bearer(token) };
}

/**
 * A bearer token from a file that is read again every minute: the kubelet and
 * other tools replace projected tokens in place.
 *
 * @param path - the file's path
 * @public
 */
export function tokenFileCredentials(path: string): ClusterCredentials {
  return {
    async issue() {
      const token = (await readFile(path, 'utf8')).trim();
      if (!token) {
        throw new Error(`the token file ${path} is empty`);
      }
      return { ...bearer(token), lifetimeMs: TOKEN_FILE_LIFETIME_MS };
    },
  };
}

/**
 * No credentials: a `kubectl proxy` adds them.
 *
 * @public
 */
export function anonymousCredentials(): ClusterCredentials {
  return { issue: async () => ({}) };
}

function bearer(token: string): IssuedCredential {
  return { headers: { authorization: `Bearer ${token}` } };
}
