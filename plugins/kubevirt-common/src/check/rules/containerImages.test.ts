import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { containerImages } from './containerImages';

function root(image: string) {
  return { rootDisk: { containerDisk: { enabled: true, image } } };
}

describe('containerImages', () => {
  it.each<RuleCase>(
    [
      'fedora',
      'kubevirt/fedora-cloud-container-disk-demo:latest',
      'quay.io/containerdisks/fedora:40',
      'registry.local:5000/a/b__c.d-e:V1.0_x',
      `localhost/a@sha256:${'0'.repeat(64)}`,
      `a:1@sha256:${'0'.repeat(64)}`,
    ].map(image => ({
      when: `takes ${image}`,
      input: root(image),
      finds: [],
    })),
  )('$when', each => {
    expect(tryRule(containerImages, each)).toEqual(each);
  });

  it.each<RuleCase>([
    ...['Fedora', 'a b', 'a/', ':1', 'a:', 'a@sha256:0', 'a//b'].map(image => ({
      when: `refuses ${image}`,
      input: root(image),
      finds: ['error container-image rootDisk.containerDisk.image'],
      says: [`"${image}"`],
    })),
    {
      when: 'knows a scheme that does not belong there',
      input: root('docker://quay.io/containerdisks/fedora:40'),
      finds: ['error container-image rootDisk.containerDisk.image'],
      says: [': quay.io/containerdisks/fedora:40.'],
    },
    {
      when: 'looks at extra disks as well',
      input: {
        volumes: {
          disks: [{ name: 'a', containerDisk: { image: 'A' } }],
        },
      },
      finds: ['error container-image volumes.disks[0].containerDisk.image'],
    },
    {
      when: 'looks at nothing where the container disk is disabled',
      input: { rootDisk: { containerDisk: { image: 'Not One' } } },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(containerImages, each)).toEqual(each);
  });
});
