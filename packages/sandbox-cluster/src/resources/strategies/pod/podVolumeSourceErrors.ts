import type { IoK8sApiCoreV1Volume as Volume } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Quantity } from '../../../quantity/Quantity';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';
import { pathErrors } from './pathErrors';
import { volumeFileErrors } from './volumeFileErrors';

const hostTypes = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

/**
 * What is wrong with where a volume of a pod comes from.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateVolumeSource.
 *
 * @param type - which of its sources counts
 * @param field - where that is
 *
 * @internal
 */
export function podVolumeSourceErrors(
  volume: Volume,
  type: string,
  field: string,
): FieldError[] {
  const { secret, configMap, downwardAPI, projected } = volume;
  const need = (key: string, value: unknown) =>
    value ? [] : [fieldErrors.required(`${field}.${key}`)];
  switch (type) {
    case 'secret':
      return [
        ...need('secretName', secret?.secretName),
        ...volumeFileErrors.mode(secret?.defaultMode, `${field}.defaultMode`),
        ...volumeFileErrors.items(secret?.items, field),
      ];
    case 'configMap':
      return [
        ...need('name', configMap?.name),
        ...volumeFileErrors.mode(
          configMap?.defaultMode,
          `${field}.defaultMode`,
        ),
        ...volumeFileErrors.items(configMap?.items, field),
      ];
    case 'downwardAPI':
      return [
        ...volumeFileErrors.mode(
          downwardAPI?.defaultMode,
          `${field}.defaultMode`,
        ),
        ...(downwardAPI?.items ?? []).flatMap(file =>
          volumeFileErrors.downward(file, field),
        ),
      ];
    case 'projected':
      return [
        ...volumeFileErrors.mode(
          projected?.defaultMode,
          `${field}.defaultMode`,
        ),
        ...(projected?.sources ?? []).flatMap((source, index) =>
          volumeFileErrors.projection(
            source,
            `${field}.sources[${index}]`,
            field,
          ),
        ),
      ];
    case 'persistentVolumeClaim':
      return need('claimName', volume.persistentVolumeClaim?.claimName);
    case 'hostPath': {
      const { path, type: kind = '' } = volume.hostPath!;
      return [
        ...(path
          ? pathErrors.withoutBacksteps(path, `${field}.path`)
          : need('path', path)),
        ...(hostTypes.includes(kind)
          ? []
          : [fieldErrors.notSupported(`${field}.type`, kind, hostTypes)]),
      ];
    }
    case 'emptyDir':
      return sizeErrors(volume.emptyDir?.sizeLimit, `${field}.sizeLimit`);
    case 'nfs': {
      const { server, path = '' } = volume.nfs!;
      return [
        ...need('server', server),
        ...need('path', path),
        ...(path.startsWith('/')
          ? []
          : [
              fieldErrors.invalid(
                `${field}.path`,
                path,
                'must be an absolute path',
              ),
            ]),
      ];
    }
    case 'csi':
      return [
        ...need('driver', volume.csi?.driver),
        ...nameRules
          .subdomain((volume.csi?.driver ?? '').toLowerCase())
          .map(message =>
            fieldErrors.invalid(
              `${field}.driver`,
              volume.csi?.driver ?? '',
              message,
            ),
          ),
      ];
    case 'ephemeral':
      return need('volumeClaimTemplate', volume.ephemeral?.volumeClaimTemplate);
    case 'iscsi':
      return [
        ...need('targetPortal', volume.iscsi?.targetPortal),
        ...need('iqn', volume.iscsi?.iqn),
      ];
    default:
      return [];
  }
}

function sizeErrors(size: unknown, field: string): FieldError[] {
  const parsed = Quantity.parse(size);
  return parsed.ok && parsed.quantity.nano < 0n
    ? [
        fieldErrors.forbidden(
          field,
          'SizeLimit field must be a valid resource quantity',
        ),
      ]
    : [];
}
