import {
  ClaimSpec,
  controllerReference,
  DataVolume,
  KubeObject,
  PersistentVolumeClaim,
} from '../model';
import { importSource } from './source';

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
 * @param populated - whether a populator fills it, so that it binds last
 * @internal
 */
export function renderClaim(
  dataVolume: DataVolume,
  spec: ClaimSpec,
  populated: boolean,
): PersistentVolumeClaim {
  const { name, namespace, uid } = dataVolume.metadata;
  const { source, endpoint } = importSource(dataVolume);
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name,
      namespace,
      labels,
      annotations: {
        'cdi.kubevirt.io/storage.contentType': 'kubevirt',
        'cdi.kubevirt.io/storage.import.endpoint': endpoint,
        'cdi.kubevirt.io/storage.import.source': source,
        'cdi.kubevirt.io/storage.usePopulator': String(populated),
      },
      ownerReferences: [controllerReference(dataVolume)],
    },
    spec: {
      ...spec,
      ...(populated && {
        dataSourceRef: {
          apiGroup: 'cdi.kubevirt.io',
          kind: 'VolumeImportSource',
          name: `volume-import-source-${uid}`,
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
        'cdi.kubevirt.io/storage.bind.immediate.requested': '',
      },
      ownerReferences: [controllerReference(owner)],
    },
    spec,
  };
}
