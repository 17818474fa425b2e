import { ObjectMeta, VirtualMachine } from 'backstage-plugin-kubevirt-common';
import fc from 'fast-check';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.stringMatching(/^[A-Za-z0-9][-A-Za-z0-9_./:]{0,70}$/),
  fc.constantFrom(
    '[{"url":"https://example.com","title":"Site","icon":"a b"}]',
    '[{"url":"javascript:alert(1)"},{"url":7},null]',
    'https://example.com https://example.com/b,ftp://example.com',
    'component:default/shop, team-b/other,::',
  ),
);

const texts = fc.dictionary(
  fc.oneof(
    text,
    fc.constantFrom(
      'backstage.io/owner',
      'backstage.io/system',
      'backstage.io/lifecycle',
      'backstage.io/title',
      'backstage.io/tags',
      'backstage.io/links',
      'backstage.io/component',
      'backstage.io/kubernetes-id',
      'kubernetes.io/description',
      'App',
      'app',
    ),
  ),
  text,
);

const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);

/** The metadata of any object; also such as no API server would store. */
export const arbitraryMetadata: fc.Arbitrary<ObjectMeta> = fc.record(
  { uid: text, labels: texts, annotations: texts },
  { requiredKeys: [] },
);

/** Any virtual machine's names, and what a cluster may be called. */
export const arbitraryIdentity = fc.record({
  cluster: fc.oneof(
    label,
    fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }),
  ),
  namespace: label,
  name: fc.stringMatching(/^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$/),
});

/** A definition with disks of any source. */
export const arbitrarySpec: fc.Arbitrary<VirtualMachine['spec']> = fc.record({
  dataVolumeTemplates: fc.array(
    fc.record({
      metadata: fc.record({ name: label }),
      spec: fc.oneof(
        fc.record({
          source: fc.record({ http: fc.record({ url: fc.webUrl() }) }),
        }),
        fc.record({ sourceRef: fc.record({ name: label, namespace: label }) }),
      ),
    }),
    { maxLength: 2 },
  ),
  template: fc.record({
    spec: fc.record({
      volumes: fc.array(
        fc.oneof(
          fc.record({
            name: label,
            containerDisk: fc.record({ image: text }),
          }),
          fc.record({
            name: label,
            persistentVolumeClaim: fc.record({
              claimName: fc.constantFrom('data', 'shared'),
            }),
          }),
        ),
        { maxLength: 3 },
      ),
    }),
  }),
});
