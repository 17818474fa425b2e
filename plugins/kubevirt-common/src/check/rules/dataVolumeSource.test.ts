import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { dataVolumeSource } from './dataVolumeSource';

const path = 'rootDisk.dataVolume.template';
const sha256 = 'a'.repeat(64);

function from(template: object) {
  return { rootDisk: { dataVolume: { template } } };
}

const imageio = {
  url: 'https://ovirt.example.com/api',
  diskId: '1',
  secretRef: 'ovirt',
  certConfigMap: 'ovirt-ca',
};
const vddk = {
  url: 'https://vcenter.example.com/sdk',
  uuid: '52260566',
  backingFile: '[a] b.vmdk',
  thumbprint: '20:6C',
  secretRef: 'vcenter',
};

describe('dataVolumeSource', () => {
  it.each<RuleCase>(
    [
      ...['secretRef', 'certConfigMap'].map(field => ({ field, imageio })),
      ...Object.keys(vddk).map(field => ({ field, vddk })),
    ].map(({ field, ...sources }) => {
      const [[kind, source]] = Object.entries(sources);
      return {
        when: `refuses ${kind} without ${field}`,
        input: from({ source: { [kind]: { ...source, [field]: undefined } } }),
        finds: [`error data-volume-incomplete ${path}.source.${kind}.${field}`],
        says: [`Give ${field}.`],
      };
    }),
  )('$when', each => {
    expect(tryRule(dataVolumeSource, each)).toEqual(each);
  });

  it.each<RuleCase>(
    [
      { http: { url: 'https://example.com/disk.img' } },
      { http: { url: 'http://[::1]:8080/x', checksum: `sha256:${sha256}` } },
      { registry: { url: 'docker://quay.io/containerdisks/fedora:40' } },
      { registry: { url: 'oci-archive://disk.tar' } },
      { registry: { imageStream: 'fedora', pullMethod: 'node' } },
      { s3: { url: 'https://s3.example.com/bucket/disk' } },
      { s3: { url: 's3://bucket/disk' } },
      { gcs: { url: 'gs://bucket/disk.qcow2' } },
      { imageio },
      { vddk },
      { pvc: { name: 'golden', namespace: 'images' } },
      { snapshot: { name: 'golden', namespace: 'images' } },
      { upload: {} },
      { blank: {} },
    ].map(source => ({
      when: `takes ${JSON.stringify(source)}`,
      input: from({ source }),
      finds: [],
    })),
  )('$when', each => {
    expect(tryRule(dataVolumeSource, each)).toEqual(each);
  });

  it.each<RuleCase>([
    {
      when: 'takes a DataSource',
      input: from({ sourceRef: { kind: 'DataSource', name: 'fedora' } }),
      finds: [],
    },
    {
      when: 'refuses two sources',
      input: from({
        source: { http: { url: 'https://example.com/i' }, blank: {} },
      }),
      finds: [`error data-volume-sources ${path}.source`],
      says: ['2 sources: source.http, source.blank'],
    },
    {
      when: 'refuses a source beside a DataSource',
      input: from({
        source: { blank: {} },
        sourceRef: { kind: 'DataSource', name: 'fedora' },
      }),
      finds: [`error data-volume-sources ${path}.source`],
    },
    {
      when: 'refuses a DataSource beside a claim that is filled by another object',
      input: from({
        sourceRef: { kind: 'DataSource', name: 'fedora' },
        storage: { dataSource: { kind: 'VolumeSnapshot', name: 's' } },
      }),
      finds: [`error data-volume-sources ${path}`],
    },
    {
      when: 'refuses another kind than DataSource',
      input: from({ sourceRef: { kind: 'Image', name: 'fedora' } }),
      finds: [`error data-volume-source-ref ${path}.sourceRef.kind`],
      says: ['"Image"'],
    },
    {
      when: 'refuses an address of the wrong kind',
      input: from({ source: { http: { url: 'ftp://example.com/i' } } }),
      finds: [`error data-volume-url ${path}.source.http.url`],
      says: ['"ftp://example.com/i"', 'http://, https://'],
    },
    {
      when: 'refuses an address without a host',
      input: from({ source: { http: { url: 'https://' } } }),
      finds: [`error data-volume-url ${path}.source.http.url`],
    },
    {
      when: 'refuses an image name without its scheme',
      input: from({ source: { registry: { url: 'quay.io/a/b' } } }),
      finds: [`error data-volume-url ${path}.source.registry.url`],
      says: ['docker://'],
    },
    {
      when: 'refuses a registry without anything to take from it',
      input: from({ source: { registry: {} } }),
      finds: [`error data-volume-registry ${path}.source.registry`],
    },
    {
      when: 'refuses a registry with two things to take from it',
      input: from({
        source: {
          registry: {
            url: 'docker://a/b',
            imageStream: 'b',
            pullMethod: 'node',
          },
        },
      }),
      finds: [`error data-volume-registry ${path}.source.registry`],
    },
    {
      when: 'refuses an image stream that is pulled by a pod',
      input: from({ source: { registry: { imageStream: 'b' } } }),
      finds: [`error data-volume-registry ${path}.source.registry.imageStream`],
    },
    ...['sha256:abc', `sha3:${sha256}`, sha256, `md5:${sha256}`].map(
      checksum => ({
        when: `refuses the checksum ${checksum}`,
        input: from({
          source: { http: { url: 'https://example.com/i', checksum } },
        }),
        finds: [`error data-volume-checksum ${path}.source.http.checksum`],
      }),
    ),
    {
      when: 'looks at nothing where the DataVolume is disabled',
      input: {
        rootDisk: {
          dataVolume: {
            enabled: false,
            template: { source: { http: { url: 'x' }, blank: {} } },
          },
        },
      },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(dataVolumeSource, each)).toEqual(each);
  });
});
