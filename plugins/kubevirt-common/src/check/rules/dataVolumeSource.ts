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

/**
 * Would CDI accept the source of the root disk? Its webhook
 * (pkg/apiserver/webhooks/datavolume-validate.go) answers only after the VM
 * was created.
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
    ...kinds.flatMap(kind => checkAddress(kind, source[kind])),
    ...(sourceRef && sourceRef.kind !== 'DataSource'
      ? [
          error(
            'data-volume-source-ref',
            [...path, 'sourceRef', 'kind'],
            `The kind is ${show(
              sourceRef.kind,
            )}, but a source can only be a DataSource.`,
            'Write DataSource.',
          ),
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
          'data-volume-sources',
          kinds.length ? [...path, 'source'] : path,
          `The root disk has ${given.length} sources: ${given.join(', ')}.`,
          'Keep one of them.',
        ),
      ]
    : [
        error(
          'data-volume-sources',
          path,
          'The root disk has no source.',
          'Give one under source: http, registry, pvc, snapshot, upload or blank, for instance.',
        ),
      ];
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
        'data-volume-registry',
        at,
        url
          ? 'The registry source has both a url and an imageStream.'
          : 'The registry source has neither a url nor an imageStream.',
        'Give url: docker://registry/repository:tag.',
      ),
    );
  }
  if (imageStream && values.pullMethod !== 'node') {
    findings.push(
      error(
        'data-volume-registry',
        [...at, 'imageStream'],
        'An imageStream is only supported with pullMethod: node.',
        'Set pullMethod to node.',
      ),
    );
  }
  if (typeof url === 'string' && kind in schemes && !hasScheme(url, kind)) {
    findings.push(
      error(
        'data-volume-url',
        [...at, 'url'],
        `The address is ${show(url)}, which is not one for ${kind}.`,
        `Begin it with ${schemes[kind]
          .map(scheme => `${scheme}://`)
          .join(' or ')} and name a host.`,
      ),
    );
  }
  if (typeof checksum === 'string' && !isChecksum(checksum)) {
    findings.push(
      error(
        'data-volume-checksum',
        [...at, 'checksum'],
        `The checksum is ${show(checksum)}.`,
        'Write algorithm:digest in hexadecimal, with md5, sha1, sha256 or sha512.',
      ),
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
