import {
  KubernetesObject,
  SnapshotChoice,
} from 'backstage-plugin-kubevirt-common';
import { ResourceType } from 'backstage-plugin-kubevirt-node';
import { ChoiceContext } from './ChoiceContext';
import { listIfKnown } from './listIfKnown';

const volumeSnapshots: ResourceType = {
  group: 'snapshot.storage.k8s.io',
  version: 'v1',
  plural: 'volumesnapshots',
  kind: 'VolumeSnapshot',
  namespaced: true,
};

interface VolumeSnapshot extends KubernetesObject {
  spec?: { source?: { persistentVolumeClaimName?: string } };
  status?: { readyToUse?: boolean; restoreSize?: string };
}

/**
 * The volume snapshots of a namespace.
 *
 * @internal
 */
export async function snapshots({
  client,
  namespace,
}: ChoiceContext): Promise<SnapshotChoice[]> {
  const all = await listIfKnown<VolumeSnapshot>(client, volumeSnapshots, {
    namespace,
  });
  return all
    .map(({ metadata, spec, status }) => ({
      name: metadata?.name ?? '',
      claim: spec?.source?.persistentVolumeClaimName,
      size: status?.restoreSize,
      ready: status?.readyToUse ?? false,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
