import { DataVolume } from '../model';

/**
 * How a DataVolume gets its content; `external`: by what its claim names.
 *
 * @internal
 */
export type SourceKind = 'import' | 'clone' | 'upload' | 'external';

/**
 * Tells how a DataVolume gets its content.
 *
 * @internal
 */
export function sourceKind({ spec }: DataVolume): SourceKind {
  if (spec.sourceRef || spec.source?.pvc || spec.source?.snapshot) {
    return 'clone';
  }
  if (!spec.source) return 'external';
  return spec.source.upload ? 'upload' : 'import';
}

/**
 * What an importer has to fetch.
 *
 * @returns the kind of source, as in the importer's environment, and its URL
 * @internal
 */
export function importSource({ spec }: DataVolume): {
  source: string;
  endpoint: string;
  checksum?: string;
} {
  const { http, registry, s3, gcs, imageio, vddk } = spec.source ?? {};
  if (http) {
    const { url = '', checksum } = http;
    return { source: 'http', endpoint: url, checksum };
  }
  if (registry) {
    return {
      source: 'registry',
      endpoint: registry.url ?? `docker://${registry.imageStream ?? ''}`,
    };
  }
  if (s3) return { source: 's3', endpoint: s3.url ?? '' };
  if (gcs) return { source: 'gcs', endpoint: gcs.url ?? '' };
  if (imageio) return { source: 'imageio', endpoint: imageio.url ?? '' };
  if (vddk) return { source: 'vddk', endpoint: vddk.url ?? '' };
  return { source: 'none', endpoint: '' };
}
