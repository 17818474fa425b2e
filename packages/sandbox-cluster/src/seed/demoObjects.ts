import { boundClaim } from './boundClaim';
import { readySnapshot } from './readySnapshot';

const teams = ['team-a', 'team-b'];

/**
 * What makes a fresh cluster worth trying out: the namespaces of two teams,
 * with claims to use as disks and as shared folders, and a snapshot to boot
 * from.
 *
 * @internal
 */
export function demoObjects(): object[] {
  return teams.flatMap(namespace => [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    ...boundClaim({
      name: 'data-disk',
      namespace,
      size: '20Gi',
      storageClassName: 'standard',
      accessMode: 'ReadWriteMany',
      volumeMode: 'Block',
    }),
    ...boundClaim({
      name: 'home-directories',
      namespace,
      size: '50Gi',
      storageClassName: 'shared',
      accessMode: 'ReadWriteMany',
      volumeMode: 'Filesystem',
    }),
    ...boundClaim({
      name: 'local-scratch',
      namespace,
      size: '100Gi',
      storageClassName: 'local',
      accessMode: 'ReadWriteOnce',
      volumeMode: 'Filesystem',
    }),
    ...readySnapshot({ name: 'ubuntu-base', namespace, gibibytes: 10 }),
  ]);
}
