import { DataVolumeSpec } from '../../objects';
import { publicUrl } from './publicUrl';

/** What a disk that begins empty is made from. @internal */
export const EMPTY_DISK = 'nothing: an empty disk';

/**
 * Where a DataVolume's content comes from: a URL, an image, another volume
 * (CDI v1.66.0 staging/src/kubevirt.io/containerized-data-importer-api,
 * type DataVolumeSource).
 *
 * @internal
 */
export function sourceOfDataVolume(spec: DataVolumeSpec): string | undefined {
  const { sourceRef } = spec;
  if (sourceRef?.name) {
    return `${sourceRef.kind ?? 'DataSource'} ${qualified(sourceRef)}`;
  }
  const [kind, source] = Object.entries(spec.source ?? {})[0] ?? [];
  if (kind === undefined) {
    return undefined;
  }
  switch (kind) {
    case 'http':
    case 's3':
    case 'gcs':
    case 'imageio':
    case 'vddk':
      return urlOf(source?.url);
    case 'registry':
      return urlOf(source?.url) ?? textOf(source?.imageStream);
    case 'pvc':
      return `claim ${qualified({
        namespace: textOf(source?.namespace),
        name: textOf(source?.name),
      })}`;
    case 'snapshot':
      return `snapshot ${qualified({
        namespace: textOf(source?.namespace),
        name: textOf(source?.name),
      })}`;
    case 'blank':
      return EMPTY_DISK;
    case 'upload':
      return 'an upload';
    default:
      return kind;
  }
}

/**
 * Whether a DataVolume makes a disk with nothing on it.
 *
 * @internal
 */
export function isBlank(spec: DataVolumeSpec | undefined): boolean {
  return spec?.source?.blank !== undefined;
}

function qualified(reference: { namespace?: string; name?: string }): string {
  return [reference.namespace, reference.name].filter(Boolean).join('/');
}

function urlOf(value: unknown): string | undefined {
  const url = textOf(value);
  return url === undefined ? undefined : publicUrl(url);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
