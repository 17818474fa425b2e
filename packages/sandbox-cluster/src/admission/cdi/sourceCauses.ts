import type {
  V1beta1DataVolumeSource as Source,
  V1beta1DataVolumeSourceRegistry as Registry,
} from '@kubevirt-ui-ext/kubevirt-api/containerized-data-importer';
import { StatusCause } from '../../status/ApiError';
import { invalidField } from '../kubevirt/Rule';

const downloads = [
  ['http', 'HTTP'],
  ['s3', 'S3'],
  ['gcs', 'GCS'],
  ['imageio', 'ImageIO'],
  ['vddk', 'VDDK'],
] as const;

const checksum =
  /^(md5:[0-9a-fA-F]{32}|sha1:[0-9a-fA-F]{40}|sha256:[0-9a-fA-F]{64}|sha512:[0-9a-fA-F]{128})$/;

// What an image from another virtualization must come with.
const needs = [
  ['imageio', 'Imageio', ['secretRef', 'certConfigMap', 'diskId']],
  ['vddk', 'VDDK', ['secretRef', 'uuid', 'backingFile', 'thumbprint']],
] as const;

/**
 * What is wrong with an image that oVirt's or VMware's service hands out.
 *
 * Source: CDI v1.66.0 pkg/apiserver/webhooks/util.go.
 *
 * @internal
 */
export function incompleteCauses(source: Source): StatusCause[] {
  return needs
    .filter(([key, , fields]) => {
      const given = source[key] as Record<string, unknown> | undefined;
      return given && !fields.every(field => given[field]);
    })
    .map(([, name]) =>
      invalidField(
        `spec.source.${name}`,
        `spec.source.${name} source ${name} is not valid`,
      ),
    );
}

/**
 * What is wrong with the URL that an image is downloaded from.
 *
 * Source: CDI v1.66.0 pkg/apiserver/webhooks/util.go.
 *
 * @internal
 */
export function urlCauses(source: Source): StatusCause[] {
  for (const [key, name] of downloads) {
    const download = source[key] as
      | { url?: string; checksum?: string }
      | undefined;
    if (!download) {
      continue;
    }
    const problem = urlProblem(download.url ?? '');
    if (problem) {
      return [
        invalidField(`spec.source.${name}.url`, `spec.source ${problem}`),
      ];
    }
    if (download.checksum && !checksum.test(download.checksum)) {
      return [
        invalidField(
          `spec.source.${name}.checksum`,
          `spec.source invalid checksum format: ${download.checksum}`,
        ),
      ];
    }
  }
  return [];
}

function urlProblem(text: string): string | undefined {
  if (text === '') {
    return 'source URL is empty';
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return text.startsWith('/')
      ? `Invalid source URL scheme: ${text}`
      : `Invalid source URL: ${text}`;
  }
  return ['http:', 'https:', 'gs:'].includes(url.protocol)
    ? undefined
    : `Invalid source URL scheme: ${text}`;
}

/**
 * What is wrong with an image in a registry.
 *
 * @internal
 */
export function registryCauses(
  registry: Registry,
  contentType: string | undefined,
): StatusCause[] {
  const { url, imageStream, pullMethod } = registry;
  const field = 'spec.source.Registry';
  if (contentType && contentType !== 'kubevirt') {
    return [
      invalidField(
        'spec.contentType',
        'ContentType must be kubevirt when Source is Registry',
      ),
    ];
  }
  if ((url === undefined) === (imageStream === undefined)) {
    return [
      invalidField(
        field,
        'Source registry should have either URL or ImageStream',
      ),
    ];
  }
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(url ?? '')?.[1];
  if (url !== undefined && !['docker', 'oci-archive'].includes(scheme ?? '')) {
    return [
      invalidField(`${field}.URL`, `Illegal registry source URL scheme ${url}`),
    ];
  }
  const methodField = `${field}.importMethod`;
  if (pullMethod !== undefined && !['pod', 'node'].includes(pullMethod)) {
    return [
      invalidField(
        methodField,
        `ImportMethod ${pullMethod} is neither pod, node or ""`,
      ),
    ];
  }
  if (imageStream === '') {
    return [
      invalidField(methodField, 'Source registry ImageStream is not valid'),
    ];
  }
  return imageStream !== undefined && pullMethod !== 'node'
    ? [
        invalidField(
          methodField,
          'Source registry ImageStream is supported only with node pull import method',
        ),
      ]
    : [];
}
