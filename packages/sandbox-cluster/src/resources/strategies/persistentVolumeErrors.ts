import type { IoK8sApiCoreV1PersistentVolumeSpec as VolumeSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { jsonEquals } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { nameRules } from '../../validation/nameRules';

const accessModes = [
  'ReadOnlyMany',
  'ReadWriteMany',
  'ReadWriteOnce',
  'ReadWriteOncePod',
];
const reclaimPolicies = ['Delete', 'Recycle', 'Retain'];
const volumeModes = ['Block', 'Filesystem'];

/** What a volume can be, in the order in which the API server asks. */
const sources = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'flocker',
  'nfs',
  'rbd',
  'quobyte',
  'cephfs',
  'iscsi',
  'cinder',
  'fc',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'scaleIO',
  'local',
  'storageos',
  'csi',
] as const;

/**
 * What is wrong with a PersistentVolume.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidatePersistentVolumeSpec, ValidatePersistentVolumeUpdate.
 *
 * @internal
 */
export const persistentVolumeErrors = {
  spec(spec: VolumeSpec): FieldError[] {
    const modes = (spec.accessModes ?? []) as string[];
    return [
      ...(modes.length > 0 ? [] : [fieldErrors.required('spec.accessModes')]),
      ...modes
        .filter(mode => !accessModes.includes(mode))
        .map(mode =>
          fieldErrors.notSupported('spec.accessModes', mode, accessModes),
        ),
      ...capacityErrors(spec.capacity),
      ...oneOf(
        'spec.persistentVolumeReclaimPolicy',
        spec.persistentVolumeReclaimPolicy,
        reclaimPolicies,
      ),
      ...sourceErrors(spec),
      ...(spec.storageClassName
        ? nameRules
            .subdomain(spec.storageClassName)
            .map(message =>
              fieldErrors.invalid(
                'spec.storageClassName',
                spec.storageClassName,
                message,
              ),
            )
        : []),
      ...oneOf('spec.volumeMode', spec.volumeMode, volumeModes),
    ];
  },

  /** A volume stays where it is. */
  moved(spec: VolumeSpec, before: VolumeSpec): FieldError[] {
    return sources.every(source => jsonEquals(spec[source], before[source]))
      ? []
      : [
          fieldErrors.forbidden(
            'spec.persistentvolumesource',
            'spec.persistentvolumesource is immutable after creation',
          ),
        ];
  },
};

function capacityErrors(capacity: object | undefined): FieldError[] {
  const amounts = Object.entries(capacity ?? {});
  const field = 'spec.capacity';
  return [
    ...(amounts.length > 0 ? [] : [fieldErrors.required(field)]),
    ...(amounts.length === 1 && amounts[0][0] === 'storage'
      ? []
      : [fieldErrors.notSupported(field, capacity ?? null, ['storage'])]),
    ...amounts.flatMap(([name, value]) => {
      const parsed = Quantity.parse(value);
      return parsed.ok && parsed.quantity.nano <= 0n
        ? [
            fieldErrors.invalid(
              `${field}[${name}]`,
              String(parsed.quantity),
              'must be greater than zero',
            ),
          ]
        : [];
    }),
  ];
}

function sourceErrors(spec: VolumeSpec): FieldError[] {
  const given = sources.filter(source => spec[source]);
  return given.length === 0
    ? [fieldErrors.required('spec', 'must specify a volume type')]
    : given
        .slice(1)
        .map(source =>
          fieldErrors.forbidden(
            `spec.${source}`,
            'may not specify more than 1 volume type',
          ),
        );
}

function oneOf(
  field: string,
  value: string | undefined,
  known: readonly string[],
): FieldError[] {
  return value === undefined || known.includes(value)
    ? []
    : [fieldErrors.notSupported(field, value, known)];
}
