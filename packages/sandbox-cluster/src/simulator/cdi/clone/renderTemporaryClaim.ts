import { controllerReference, PersistentVolumeClaim } from '../../model';
import { CloneSource } from './cloneSource';
import { ClonePhase } from './clonePhase';

const selectedNode = 'volume.kubernetes.io/selected-node';

/**
 * Says who makes the copy: the storage can within a namespace.
 *
 * @internal
 */
export function clonePhaseFor(
  source: CloneSource,
  target: PersistentVolumeClaim,
): ClonePhase {
  return source.namespace === target.metadata.namespace
    ? 'CSIClone'
    : 'HostClone';
}

/**
 * Renders the claim into which the copy is made, before its volume is given
 * to the target (CDI v1.66.0 pkg/controller/clone).
 *
 * @param source - what is copied
 * @param original - the claim that is copied, bound
 * @param target - the claim that waits
 * @internal
 */
export function renderTemporaryClaim(
  source: CloneSource,
  original: PersistentVolumeClaim,
  target: PersistentVolumeClaim,
): PersistentVolumeClaim {
  const { dataSourceRef: _, dataSource: _source, ...spec } = target.spec;
  const { namespace, uid, annotations = {} } = target.metadata;
  const byStorage = clonePhaseFor(source, target) === 'CSIClone';
  const node =
    annotations[selectedNode] ?? original.metadata.annotations?.[selectedNode];
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
        ...(!byStorage && {
          'k8s.io/CloneRequest': `${source.namespace}/${source.name}`,
        }),
      },
      ownerReferences: [controllerReference(target)],
    },
    spec: {
      ...spec,
      ...(byStorage && {
        dataSource: { kind: 'PersistentVolumeClaim', name: source.name },
      }),
    },
  };
}
