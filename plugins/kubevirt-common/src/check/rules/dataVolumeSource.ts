import { Finding } from '../Finding';
import { Rule } from '../CheckContext';
import { error } from '../findings';
import { show } from '../../values/show';

const path = ['rootDisk', 'dataVolume', 'template'];

// CDI does not look at the addresses of other kinds.
const schemes: Record<string, string[]> = {
  http: ['http', 'https'],
  s3: ['http', 'https', 's3'],
  gcs: ['http', 'https', 'gs'],
  registry: ['docker', 'oci-archive'],
};

/** What CDI wants of an image from another virtualization, and its type does not. */
const needs: Record<string, string[]> = {
  imageio: ['secretRef', 'certConfigMap'],
  vddk: ['url', 'uuid', 'backingFile', 'thumbprint', 'secretRef'],
};

/**
 * Would CDI accept the source of the root disk? Its webhook
 * (pkg/apiserver/webhooks/datavolume-validate.go) answers only after the VM
 * was created.
 *
 * @internal
 */
export const dataVolumeSource: Rule = ({ values }) => {
  const { enabled, template } = values.rootDisk.dataVolume;
  if (!enabled) {
    return [];
  }
  const { source = {}, sourceRef, pvc, storage } = template;
  const kinds = Object.keys(source);
  const populated = [pvc, storage].some(
    claim => claim?.dataSource || claim?.dataSourceRef,
  );
  return [
    ...countSources(kinds, Boolean(sourceRef), populated),
    ...kinds.flatMap(kind => checkCompleteness(kind, source[kind])),
    ...kinds.flatMap(kind => checkAddress(kind, source[kind])),
    ...(sourceRef && sourceRef.kind !== 'DataSource'
      ? [
          error('data-volume-source-ref', [...path, 'sourceRef', 'kind'], {
            kind: show(sourceRef.kind),
          }),
        ]
      : []),
  ];
};

function countSources(
  kinds: string[],
  hasRef: boolean,
  populated: boolean,
): Finding[] {
  const given = [
    ...kinds.map(kind => `source.${kind}`),
    ...(hasRef ? ['sourceRef'] : []),
    ...(populated ? ['dataSource'] : []),
  ];
  if (given.length === 1) {
    return [];
  }
  return given.length
    ? [
        error(
          'data-volume-sources.several',
          kinds.length ? [...path, 'source'] : path,
          { number: given.length, sources: given.join(', ') },
        ),
      ]
    : [error('data-volume-sources.none', path)];
}

function checkCompleteness(
  kind: string,
  values: Record<string, unknown> = {},
): Finding[] {
  return (needs[kind] ?? [])
    .filter(field => !values[field])
    .map(field =>
      error('data-volume-incomplete', [...path, 'source', kind, field], {
        kind,
        field,
      }),
    );
}

function checkAddress(
  kind: string,
  values: Record<string, unknown> = {},
): Finding[] {
  const { url, imageStream, checksum } = values;
  const at = [...path, 'source', kind];
  const findings: Finding[] = [];
  if (kind === 'registry' && Boolean(url) === Boolean(imageStream)) {
    findings.push(
      error(
        url ? 'data-volume-registry.both' : 'data-volume-registry.neither',
        at,
      ),
    );
  }
  if (imageStream && values.pullMethod !== 'node') {
    findings.push(error('data-volume-registry.stream', [...at, 'imageStream']));
  }
  if (typeof url === 'string' && kind in schemes && !hasScheme(url, kind)) {
    findings.push(
      error('data-volume-url', [...at, 'url'], {
        url: show(url),
        kind,
        schemes: schemes[kind].map(scheme => `${scheme}://`).join(', '),
      }),
    );
  }
  if (typeof checksum === 'string' && !isChecksum(checksum)) {
    findings.push(
      error('data-volume-checksum', [...at, 'checksum'], {
        checksum: show(checksum),
      }),
    );
  }
  return findings;
}

function hasScheme(url: string, kind: string): boolean {
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):\/\/(\S+)$/i.exec(url) ?? [];
  return Boolean(rest) && schemes[kind].includes(scheme.toLowerCase());
}

const digestLengths: Record<string, number> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha512: 128,
};

function isChecksum(checksum: string): boolean {
  const [, algorithm, digest] = /^(\w+):([0-9a-f]+)$/i.exec(checksum) ?? [];
  return Boolean(digest) && digestLengths[algorithm] === digest.length;
}
