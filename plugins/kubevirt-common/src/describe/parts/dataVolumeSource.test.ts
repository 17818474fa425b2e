import { DataVolumeSpec } from '../../objects';
import { isBlank, sourceOfDataVolume } from './dataVolumeSource';

describe('sourceOfDataVolume', () => {
  it.each<[spec: DataVolumeSpec, source: string | undefined]>([
    [
      { source: { http: { url: 'https://images.example.com/os.img' } } },
      'https://images.example.com/os.img',
    ],
    [
      { source: { http: { url: 'https://me:pw@images.example.com/os.img' } } },
      'https://images.example.com/os.img',
    ],
    [
      { source: { s3: { url: 'https://s3.example.com/os?X-Signature=abc' } } },
      'https://s3.example.com/os?(left out)',
    ],
    [
      { source: { registry: { url: 'docker://registry.example.com/os:1' } } },
      'docker://registry.example.com/os:1',
    ],
    [{ source: { registry: { imageStream: 'os' } } }, 'os'],
    [
      { source: { pvc: { namespace: 'images', name: 'golden' } } },
      'claim images/golden',
    ],
    [
      { source: { snapshot: { namespace: 'images', name: 'golden' } } },
      'snapshot images/golden',
    ],
    [
      { sourceRef: { kind: 'DataSource', namespace: 'images', name: 'os' } },
      'DataSource images/os',
    ],
    [{ source: { blank: {} } }, 'nothing: an empty disk'],
    [{ source: { upload: {} } }, 'an upload'],
    [{ source: { teleport: {} } }, 'teleport'],
    [{}, undefined],
  ])('says where %j comes from', (spec, source) => {
    expect(sourceOfDataVolume(spec)).toBe(source);
  });

  it('knows an empty disk', () => {
    expect(isBlank({ source: { blank: {} } })).toBe(true);
    expect(isBlank({ source: { upload: {} } })).toBe(false);
    expect(isBlank(undefined)).toBe(false);
  });
});
