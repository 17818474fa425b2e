import { jsonAt } from '../objects/json';
import { cellColumn } from './cellColumn';
import { ageColumn, Column, fieldColumn, nameColumn } from './Column';
import { listAt as list } from './listAt';

const accessModes: Record<string, string> = {
  ReadWriteOnce: 'RWO',
  ReadOnlyMany: 'ROX',
  ReadWriteMany: 'RWX',
  ReadWriteOncePod: 'RWOP',
};

const modes = (object: unknown, ...path: string[]) =>
  list(object, ...path)
    .map(mode => accessModes[String(mode)] ?? mode)
    .join(',');

/**
 * The columns of claims, volumes and storage classes.
 *
 * Source: Kubernetes 1.36 pkg/printers/internalversion/printers.go.
 *
 * @internal
 */
export const storageColumns: Record<string, readonly Column[]> = {
  persistentvolumeclaims: [
    nameColumn,
    cellColumn('Status', object =>
      object.metadata.deletionTimestamp
        ? 'Terminating'
        : String(jsonAt(object, 'status', 'phase') ?? ''),
    ),
    fieldColumn('Volume', ['spec', 'volumeName'], { none: '' }),
    cellColumn('Capacity', object =>
      jsonAt(object, 'spec', 'volumeName')
        ? String(jsonAt(object, 'status', 'capacity', 'storage') ?? '')
        : '',
    ),
    cellColumn('Access Modes', object =>
      jsonAt(object, 'spec', 'volumeName')
        ? modes(object, 'status', 'accessModes')
        : '',
    ),
    fieldColumn('StorageClass', ['spec', 'storageClassName'], { none: '' }),
    fieldColumn(
      'VolumeAttributesClass',
      ['spec', 'volumeAttributesClassName'],
      {
        none: '<unset>',
      },
    ),
    ageColumn,
    fieldColumn('VolumeMode', ['spec', 'volumeMode'], {
      priority: 1,
      none: '<unset>',
    }),
  ],
  persistentvolumes: [
    nameColumn,
    fieldColumn('Capacity', ['spec', 'capacity', 'storage'], { none: '' }),
    cellColumn('Access Modes', object => modes(object, 'spec', 'accessModes')),
    fieldColumn('Reclaim Policy', ['spec', 'persistentVolumeReclaimPolicy'], {
      none: '',
    }),
    fieldColumn('Status', ['status', 'phase'], { none: '' }),
    cellColumn('Claim', object => {
      const claim = jsonAt(object, 'spec', 'claimRef');
      return claim
        ? `${jsonAt(claim, 'namespace')}/${jsonAt(claim, 'name')}`
        : '';
    }),
    fieldColumn('StorageClass', ['spec', 'storageClassName'], { none: '' }),
    fieldColumn('Reason', ['status', 'reason'], { none: '' }),
    ageColumn,
    fieldColumn('VolumeMode', ['spec', 'volumeMode'], {
      priority: 1,
      none: '<unset>',
    }),
  ],
  'storageclasses.storage.k8s.io': [
    cellColumn('Name', object =>
      object.metadata.annotations?.[
        'storageclass.kubernetes.io/is-default-class'
      ] === 'true'
        ? `${object.metadata.name} (default)`
        : object.metadata.name,
    ),
    fieldColumn('Provisioner', ['provisioner']),
    fieldColumn('ReclaimPolicy', ['reclaimPolicy'], { none: 'Delete' }),
    fieldColumn('VolumeBindingMode', ['volumeBindingMode'], {
      none: 'Immediate',
    }),
    cellColumn('AllowVolumeExpansion', object =>
      String(object.allowVolumeExpansion ?? false),
    ),
    ageColumn,
  ],
};
