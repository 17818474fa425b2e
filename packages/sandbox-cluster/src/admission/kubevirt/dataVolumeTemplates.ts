import type {
  V1DataVolumeTemplateSpec,
  V1VirtualMachineSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../status/ApiError';
import { invalidField, requiredField } from './Rule';

/**
 * What is wrong with the data volumes that come with a VM.
 *
 * Source: KubeVirt v1.9.0 pkg/storage/admitters/data-volume-template.go.
 *
 * @internal
 */
export function dataVolumeTemplates(spec: V1VirtualMachineSpec): StatusCause[] {
  return (spec.dataVolumeTemplates ?? []).flatMap((template, index) => {
    // Singular in KubeVirt as well.
    const field = `spec.dataVolumeTemplate[${index}]`;
    const causes = templateCauses(field, template);
    if (causes.length > 0) {
      return causes;
    }
    const name = template.metadata?.name;
    const referenced = spec.template.spec?.volumes?.some(
      ({ persistentVolumeClaim, dataVolume }) =>
        persistentVolumeClaim?.claimName === name || dataVolume?.name === name,
    );
    return referenced
      ? []
      : [
          requiredField(
            field,
            `DataVolumeTemplate entry ${field} must be referenced in the VMI template's 'volumes' list`,
          ),
        ];
  });
}

function templateCauses(
  field: string,
  { metadata, spec }: V1DataVolumeTemplateSpec,
): StatusCause[] {
  if (!metadata?.name) {
    return [
      requiredField(
        `${field}.name`,
        `'name' field must not be empty for DataVolumeTemplate entry ${field}.name.`,
      ),
    ];
  }
  const { pvc, storage, source, sourceRef } = spec;
  const target = `${field}.PVC.Storage`;
  if (!pvc && !storage) {
    return [invalidField(target, 'Missing Data volume PVC or Storage')];
  }
  if (pvc && storage) {
    return [
      invalidField(
        target,
        'Duplicate storage definition, both target storage and target pvc defined',
      ),
    ];
  }
  const claim = pvc ?? storage;
  const external = claim?.dataSource || claim?.dataSourceRef;
  if (external && (source || sourceRef)) {
    return [
      invalidField(
        `${field}.source`,
        'External population is incompatible with Source and SourceRef',
      ),
    ];
  }
  if (!external && !source && !sourceRef) {
    return [
      invalidField(
        `${field}.source.sourceRef`,
        'Data volume should have either Source, SourceRef, or be externally populated',
      ),
    ];
  }
  const sources = source ? Object.values(source).filter(Boolean).length : 1;
  if (sources === 0) {
    return [invalidField(`${field}.source`, 'Missing dataVolume valid source')];
  }
  return sources > 1
    ? [invalidField(`${field}.source`, 'Multiple dataVolume sources')]
    : [];
}
