import {
  ClaimSpec,
  controllerReference,
  DataVolume,
  KubeObject,
  PersistentVolumeClaim,
} from '../model';
import { bindImmediately, isImmediate } from './firstConsumer';
import { importSource, sourceKind } from './source';

const labels = {
  app: 'containerized-data-importer',
  'app.kubernetes.io/component': 'storage',
  'app.kubernetes.io/managed-by': 'cdi-controller',
};

/**
 * Renders the claim that a DataVolume fills.
 *
 * @param dataVolume - which will control it
 * @param spec - of the claim
 * @param populator - the kind of the populator that fills it, so that it
 *   binds last
 * @internal
 */
export function renderClaim(
  dataVolume: DataVolume,
  spec: ClaimSpec,
  populator?: 'VolumeImportSource' | 'VolumeCloneSource',
): PersistentVolumeClaim {
  const { name, namespace, uid } = dataVolume.metadata;
  const { source, endpoint } = importSource(dataVolume);
  const isImport = sourceKind(dataVolume) === 'import';
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name,
      namespace,
      labels,
      annotations: {
        'cdi.kubevirt.io/storage.contentType': 'kubevirt',
        ...(isImport && {
          'cdi.kubevirt.io/storage.import.endpoint': endpoint,
          'cdi.kubevirt.io/storage.import.source': source,
        }),
        ...(isImmediate(dataVolume) && { [bindImmediately]: '' }),
        'cdi.kubevirt.io/storage.usePopulator': String(Boolean(populator)),
      },
      ownerReferences: [controllerReference(dataVolume)],
    },
    spec: {
      ...spec,
      ...(populator && {
        dataSourceRef: {
          apiGroup: 'cdi.kubevirt.io',
          kind: populator,
          name:
            populator === 'VolumeImportSource'
              ? `volume-import-source-${uid}`
              : `volume-clone-source-${uid}`,
        },
      }),
    },
  };
}

/**
 * Renders the claim behind a populated one, which is filled in its stead.
 *
 * @param target - the claim that waits; its pod's node is known
 * @internal
 */
export function renderPrimeClaim(
  target: PersistentVolumeClaim,
): PersistentVolumeClaim {
  const { namespace, uid, annotations = {} } = target.metadata;
  const { dataSourceRef: _, dataSource: _source, ...spec } = target.spec;
  const selectedNode = 'volume.kubernetes.io/selected-node';
  const owner: KubeObject = {
    ...target,
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: `prime-${uid}`,
      namespace,
      labels,
      annotations: {
        ...(annotations[selectedNode] && {
          [selectedNode]: annotations[selectedNode],
        }),
        [bindImmediately]: '',
      },
      ownerReferences: [controllerReference(owner)],
    },
    spec,
  };
}
