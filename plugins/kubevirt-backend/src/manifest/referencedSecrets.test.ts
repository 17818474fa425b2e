import { referencedSecrets } from './referencedSecrets';

describe('referencedSecrets', () => {
  it.each([
    ['cloud-init', { cloudInitNoCloud: { secretRef: { name: 's' } } }],
    [
      'network data',
      { cloudInitNoCloud: { networkDataSecretRef: { name: 's' } } },
    ],
    ['a volume', { secret: { secretName: 's' } }],
    ['sysprep', { sysprep: { secret: { name: 's' } } }],
    ['a container disk', { containerDisk: { imagePullSecret: 's' } }],
    ['an import', { source: { http: { secretRef: 's', url: 'https://x' } } }],
    ['headers', { source: { http: { secretExtraHeaders: ['s'] } } }],
    ['SSH keys', { sshPublicKey: { source: { secret: { secretName: 's' } } } }],
  ])('knows the Secret of %s', (_, object) => {
    expect(referencedSecrets([{ spec: { list: [object] } }])).toEqual(['s']);
  });

  it('names each once, in order, and none that is not there', () => {
    expect(
      referencedSecrets([
        { secretRef: { name: 'b' } },
        { secretRef: { name: 'a' } },
        { secretRef: 'b' },
        { secretRef: {}, secret: null, secretName: '' },
      ]),
    ).toEqual(['a', 'b']);
  });
});
