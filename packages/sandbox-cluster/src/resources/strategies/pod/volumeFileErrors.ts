import type {
  IoK8sApiCoreV1DownwardAPIVolumeFile as DownwardFile,
  IoK8sApiCoreV1KeyToPath as KeyToPath,
  IoK8sApiCoreV1VolumeProjection as Projection,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { downwardErrors } from './downwardErrors';
import { pathErrors } from './pathErrors';

const MAX_MODE = 0o777;

/**
 * What is wrong with the files that a volume of a pod is made of.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validateKeyToPath, validateDownwardAPIVolumeFile,
 * validateProjectionSources.
 *
 * @internal
 */
export const volumeFileErrors = {
  mode: modeErrors,
  items: itemErrors,
  downward: downwardFileErrors,
  projection: projectionErrors,
};

function modeErrors(mode: number | undefined, field: string): FieldError[] {
  return mode !== undefined && (mode < 0 || mode > MAX_MODE)
    ? [
        fieldErrors.invalid(
          field,
          mode,
          'must be a number between 0 and 0777 (octal), both inclusive',
        ),
      ]
    : [];
}

function itemErrors(
  items: readonly KeyToPath[] | undefined,
  source: string,
): FieldError[] {
  return (items ?? []).flatMap(({ key, path, mode }, index) => {
    const field = `${source}.items[${index}]`;
    return [
      ...(key ? [] : [fieldErrors.required(`${field}.key`)]),
      ...(path ? [] : [fieldErrors.required(`${field}.path`)]),
      ...pathErrors.file(path ?? '', `${field}.path`),
      ...modeErrors(mode, `${field}.mode`),
    ];
  });
}

function downwardFileErrors(file: DownwardFile, field: string): FieldError[] {
  const { path, fieldRef, resourceFieldRef, mode } = file;
  return [
    ...(path
      ? pathErrors.file(path, `${field}.path`)
      : [fieldErrors.required(`${field}.path`)]),
    ...downwardErrors(file, field, 'volume'),
    ...(fieldRef && resourceFieldRef
      ? [
          fieldErrors.invalid(
            field,
            'resource',
            'fieldRef and resourceFieldRef can not be specified simultaneously',
          ),
        ]
      : []),
    ...(fieldRef || resourceFieldRef
      ? []
      : [
          fieldErrors.required(
            field,
            'one of fieldRef and resourceFieldRef is required',
          ),
        ]),
    ...modeErrors(mode, `${field}.mode`),
  ];
}

function projectionErrors(
  { secret, configMap, downwardAPI, serviceAccountToken }: Projection,
  field: string,
  volume: string,
): FieldError[] {
  return [
    ...(['secret', 'configMap'] as const).flatMap(kind => {
      const source = kind === 'secret' ? secret : configMap;
      const at = `${field}.${kind}`;
      return source
        ? [
            ...(source.name ? [] : [fieldErrors.required(`${at}.name`)]),
            ...itemErrors(source.items, at),
          ]
        : [];
    }),
    ...(downwardAPI?.items ?? []).flatMap(file =>
      downwardFileErrors(file, `${field}.downwardAPI`),
    ),
    ...(serviceAccountToken && !serviceAccountToken.path
      ? [fieldErrors.required(`${volume}.path`)]
      : []),
  ];
}
