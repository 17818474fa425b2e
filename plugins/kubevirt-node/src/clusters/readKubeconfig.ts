import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Cluster, Context, KubeConfig, User } from '@kubernetes/client-node';
import { parse } from 'yaml';
import { errorMessage } from '../errorMessage';

/**
 * A user of a kubeconfig file.
 *
 * @internal
 */
export interface KubeconfigUser {
  user: User;
  /** The kubeconfig file it stands in. */
  file: string;
  /** Its token file, absolute; client-node does not read it. */
  tokenFile?: string;
}

/**
 * A context of a kubeconfig, with what it refers to.
 *
 * @internal
 */
export interface KubeconfigContext {
  name: string;
  cluster: Cluster;
  user?: KubeconfigUser;
}

/**
 * Reads kubeconfig files and merges them as kubectl does: of two things of
 * one name the first one counts, and a context may refer to another file.
 *
 * @param files - paths of the files
 * @returns the contexts, and a sentence for each thing that cannot be used
 * @internal
 */
export function readKubeconfig(files: string[]): {
  contexts: KubeconfigContext[];
  problems: string[];
} {
  const problems: string[] = [];
  const contexts = new Map<string, Context>();
  const clusters = new Map<string, Cluster>();
  const users = new Map<string, KubeconfigUser>();
  for (const file of files) {
    try {
      const content = readFile(file);
      addAbsent(contexts, content.contexts);
      addAbsent(clusters, content.clusters);
      addAbsent(users, content.users);
    } catch (error) {
      const why = errorMessage(error);
      problems.push(`The kubeconfig ${file} cannot be read: ${why}`);
    }
  }
  const complete: KubeconfigContext[] = [];
  for (const { name, cluster, user } of contexts.values()) {
    const found = clusters.get(cluster);
    if (!found) {
      problems.push(
        `The kubeconfig's context "${name}" names the cluster "${cluster}", which is not in it`,
      );
    } else if (user && !users.has(user)) {
      problems.push(
        `The kubeconfig's context "${name}" names the user "${user}", which is not in it`,
      );
    } else {
      complete.push({ name, cluster: found, user: users.get(user) });
    }
  }
  return { contexts: complete, problems };
}

function addAbsent<T>(map: Map<string, T>, more: [string, T][]) {
  for (const [name, value] of more) {
    if (!map.has(name)) {
      map.set(name, value);
    }
  }
}

interface RawKubeconfig {
  users?: { name?: string; user?: { tokenFile?: string } }[] | null;
}

function readFile(file: string) {
  const text = readFileSync(file, 'utf8');
  const raw: RawKubeconfig | string | null = parse(text);
  if (!raw || typeof raw !== 'object') {
    throw new Error('it is not a YAML mapping');
  }
  const config = new KubeConfig();
  config.loadFromString(text);
  config.makePathsAbsolute(dirname(file));
  const tokenFiles = new Map<string, string>();
  for (const { name, user } of raw.users ?? []) {
    if (name && user?.tokenFile) {
      tokenFiles.set(name, resolve(dirname(file), user.tokenFile));
    }
  }
  return {
    contexts: byName(config.getContexts()),
    clusters: byName(config.getClusters()),
    users: config
      .getUsers()
      .map((user): [string, KubeconfigUser] => [
        user.name,
        { user, file, tokenFile: tokenFiles.get(user.name) },
      ]),
  };
}

function byName<T extends { name: string }>(items: T[]): [string, T][] {
  return items.map(item => [item.name, item]);
}
