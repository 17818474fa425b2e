import {
  ContentReference,
  controllerReference,
  PersistentVolumeClaim,
} from '../../model';
import { CloneOriginal } from './cloneOriginal';
import { ClonePhase } from './clonePhase';
import { CloneSource } from './cloneSource';

const selectedNode = 'volume.kubernetes.io/selected-node';

/** What the storage copies; it does not look into other namespaces. */
function contentOf(
  source: CloneSource,
  { metadata }: PersistentVolumeClaim,
): ContentReference | undefined {
  if (source.namespace !== metadata.namespace) return undefined;
  const { kind, name } = source;
  return kind === 'pvc'
    ? { kind: 'PersistentVolumeClaim', name }
    : { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name };
}

/**
 * Renders the claim into which the copy is made, before its volume is given
 * to the target (CDI v1.66.0 pkg/controller/clone).
 *
 * @param source - what is copied
 * @param original - the same, as it was found
 * @param target - the claim that waits
 * @param phase - who makes the copy
 * @internal
 */
export function renderTemporaryClaim(
  source: CloneSource,
  original: CloneOriginal,
  target: PersistentVolumeClaim,
  phase: ClonePhase,
): PersistentVolumeClaim {
  const { dataSourceRef: _, dataSource: _source, ...spec } = target.spec;
  const { namespace, uid, annotations = {} } = target.metadata;
  const byPods = phase === 'HostClone';
  const content = byPods ? undefined : contentOf(source, target);
  const node = annotations[selectedNode] ?? original.node;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: `tmp-pvc-${uid}`,
      namespace,
      labels: {
        app: 'containerized-data-importer',
        'cdi.kubevirt.io/OwnedByUID': uid ?? '',
      },
      annotations: {
        ...(node && { [selectedNode]: node }),
        ...(byPods && {
          'k8s.io/CloneRequest': `${source.namespace}/${source.name}`,
        }),
      },
      ownerReferences: [controllerReference(target)],
    },
    spec: { ...spec, ...(content && { dataSource: content }) },
  };
}
