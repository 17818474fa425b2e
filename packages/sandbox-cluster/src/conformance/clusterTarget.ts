import { randomBytes } from 'node:crypto';
import { KubeconfigClient } from '../testing/KubeconfigClient';
import { readKubeconfig } from '../testing/readKubeconfig';
import { removeNamespaces } from '../testing/removeNamespaces';
import { serves } from '../testing/serves';
import { LeftOut, ReplayTarget } from './ReplayTarget';

const recordedNamespaces = ['team-a', 'team-b'];

/** What is the cluster's own, and not to be compared or touched. */
const itsOwn: Record<string, string> = {
  '01-discovery/0': 'its version is its own',
  '01-discovery/1': 'its address is its own',
  '01-discovery/2': 'its API groups are its own',
  '02-create-read-delete/7': 'other namespaces may have such machines',
  '07-core-objects/9': 'its default storage class is its own',
  '07-core-objects/13': 'its storage classes are its own',
  '07-core-objects/14': 'its nodes are its own',
  '08-who-may/10': 'what everybody may is its own',
  '08-who-may/12': 'somebody without rights would need a token',
};

/** What depends on how fast the cluster's controllers are. */
const theirs: Record<string, string> = {
  '06-watch/1': 'its controllers change the machine meanwhile',
  '09-subresources-wrong-state/20': 'it has started the machine by then',
};

/**
 * Which exchanges are left out on a cluster, and why.
 *
 * @param kubeconfig - YAML
 * @internal
 */
export function leftOutOf(kubeconfig: string): LeftOut {
  const hasVirtApi = serves(
    readKubeconfig(kubeconfig),
    '/apis/subresources.kubevirt.io/v1',
  );
  return (id, { request, response }) => {
    const ofKubeVirt = request.path.includes('kubevirt.io');
    const refused = [401, 403].includes(response.status);
    // What a viewer may is in a role that KubeVirt installs.
    const byRole = JSON.stringify(request).includes('viewer');
    if (hasVirtApi) return itsOwn[id] ?? theirs[id];
    return (ofKubeVirt && !refused) || byRole
      ? 'it has no virt-api'
      : itsOwn[id];
  };
}

/**
 * The cluster of a kubeconfig: namespaces of one's own stand for the recorded
 * ones, and users are impersonated.
 *
 * @param kubeconfig - YAML; its user may impersonate
 * @internal
 */
export function clusterTarget(kubeconfig: string): ReplayTarget {
  const { url, token, ...tls } = readKubeconfig(kubeconfig);
  const hasVirtApi = serves(
    { url, token, ...tls },
    '/apis/subresources.kubevirt.io/v1',
  );
  const names = recordedNamespaces.map(
    recorded => [recorded, `test-${randomBytes(4).toString('hex')}`] as const,
  );
  const administrator: Record<string, string> = token
    ? { Authorization: `Bearer ${token}` }
    : {};
  return {
    url,
    tls,
    isAlone: !hasVirtApi,
    headersOf: user => {
      switch (user) {
        case undefined:
          return administrator;
        case 'anonymous':
          return {};
        case 'wrong':
          return { Authorization: 'Bearer wrong' };
        default:
          return { ...administrator, 'Impersonate-User': user };
      }
    },
    toOurs: text =>
      names.reduce(
        (all, [recorded, ours]) =>
          all.replace(new RegExp(`\\b${recorded}\\b`, 'g'), ours),
        text,
      ),
    toRecorded: text =>
      names.reduce(
        (all, [recorded, ours]) => all.replaceAll(ours, recorded),
        text,
      ),
    stop: async () => {
      const client = KubeconfigClient.create(kubeconfig);
      try {
        await removeNamespaces(
          client,
          names.map(([, ours]) => ours),
        );
      } finally {
        await client.close();
      }
    },
  };
}
