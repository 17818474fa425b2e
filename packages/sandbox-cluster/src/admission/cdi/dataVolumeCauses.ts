import type {
  V1beta1DataVolumeSource as Source,
  V1beta1DataVolumeSpec as Spec,
} from '@kubevirt-ui-ext/kubevirt-api/containerized-data-importer';
import { jsonAt } from '../../objects/json';
import { Quantity } from '../../quantity/Quantity';
import { StatusCause } from '../../status/ApiError';
import { invalidField } from '../kubevirt/Rule';
import { incompleteCauses, registryCauses, urlCauses } from './sourceCauses';

const MIN_BYTES = 1024 * 1024;
const accessModes = [
  'ReadOnlyMany',
  'ReadWriteMany',
  'ReadWriteOnce',
  'ReadWriteOncePod',
];

/**
 * What is wrong with the specification of a DataVolume: one thing after the
 * other, and the first ends it.
 *
 * Source: CDI v1.66.0 pkg/apiserver/webhooks/datavolume-validate.go.
 *
 * @internal
 */
export function dataVolumeCauses(spec: Spec): StatusCause[] {
  const { pvc, storage, source, sourceRef } = spec;
  if (!pvc && !storage) {
    return [invalidField('spec.PVC', 'Missing Data volume PVC')];
  }
  if (pvc && storage) {
    return [
      invalidField(
        'spec.PVC.Storage',
        'Duplicate storage definition, both target storage and target pvc defined',
      ),
    ];
  }
  const claim = pvc ?? storage;
  const external = Boolean(claim?.dataSource ?? claim?.dataSourceRef);
  const causes = pvc
    ? [...sizeCauses('PVC', pvc), ...claimModes(pvc.accessModes)]
    : [
        ...(external || sourceRef || hasClone(source)
          ? []
          : sizeCauses('Storage', storage)),
        ...storageModes(storage?.accessModes),
      ];
  if (causes.length > 0) {
    return causes.slice(0, 1);
  }
  if (external) {
    return source || sourceRef
      ? [
          invalidField(
            'spec.source',
            'External population is incompatible with Source and SourceRef',
          ),
        ]
      : [];
  }
  if (Boolean(source) === Boolean(sourceRef)) {
    return [
      invalidField(
        'spec.source',
        'Data volume should have either Source or SourceRef, or be externally populated',
      ),
    ];
  }
  return sourceRef ? referenceCauses(sourceRef) : sourceCauses(spec, source!);
}

function sizeCauses(noun: string, claim: unknown): StatusCause[] {
  const field = `spec.${noun}.resources.requests.size`;
  const size = jsonAt(claim, 'resources', 'requests', 'storage');
  if (size === undefined) {
    return [invalidField(field, `${noun} size is missing`)];
  }
  const parsed = Quantity.parse(size);
  if (!parsed.ok || parsed.quantity.nano <= 0n) {
    return [
      invalidField(field, `${noun} size can't be equal or less than zero`),
    ];
  }
  return parsed.quantity.value < MIN_BYTES
    ? [invalidField(field, `${noun} size should be at least 1MiB`)]
    : [];
}

function claimModes(modes: readonly string[] | undefined): StatusCause[] {
  const field = 'spec.PVC.accessModes';
  if (!modes?.length) {
    return [
      invalidField(field, 'Required value: at least 1 access mode is required'),
    ];
  }
  return modes.length > 1
    ? [invalidField(field, 'PVC multiple accessModes')]
    : storageModes(modes);
}

function storageModes(modes: readonly string[] | undefined): StatusCause[] {
  return modes?.some(mode => !accessModes.includes(mode))
    ? [
        invalidField(
          'spec.PVC.accessModes',
          `Unsupported value: ${JSON.stringify(
            modes[0],
          )}: supported values: ${accessModes
            .map(mode => JSON.stringify(mode))
            .join(', ')}`,
        ),
      ]
    : [];
}

function hasClone(source: Source | undefined): boolean {
  return Boolean(source?.pvc ?? source?.snapshot);
}

function referenceCauses(ref: { kind?: string; name?: string }): StatusCause[] {
  if (!ref.kind) {
    return [invalidField('spec.sourceRef.Kind', 'Missing sourceRef kind')];
  }
  if (ref.kind !== 'DataSource') {
    return [
      invalidField(
        'spec.sourceRef.Kind',
        `Unsupported sourceRef kind ${ref.kind}, currently only DataSource is supported`,
      ),
    ];
  }
  return ref.name
    ? []
    : [invalidField('spec.sourceRef.Name', 'Missing sourceRef name')];
}

function sourceCauses(spec: Spec, source: Source): StatusCause[] {
  const given = Object.values(source).filter(Boolean).length;
  if (given === 0) {
    return [invalidField('spec.source', 'Missing Data volume source')];
  }
  if (given > 1) {
    return [invalidField('spec.source', 'Multiple Data volume sources')];
  }
  const downloads = [...incompleteCauses(source), ...urlCauses(source)];
  if (downloads.length > 0) {
    return downloads.slice(0, 1);
  }
  if (source.blank && spec.contentType === 'archive') {
    return [
      invalidField(
        'spec.contentType',
        'SourceType cannot be blank and the contentType be archive',
      ),
    ];
  }
  if (source.registry) {
    return registryCauses(source.registry, spec.contentType);
  }
  return source.pvc && (!source.pvc.namespace || !source.pvc.name)
    ? [
        invalidField(
          'spec.source.PVC',
          'spec.source.PVC source PVC is not valid',
        ),
      ]
    : [];
}
