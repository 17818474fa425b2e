import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { dataVolumeClaim } from './dataVolumeClaim';

const path = 'rootDisk.dataVolume.template';

function from(template: object) {
  return { rootDisk: { dataVolume: { template } } };
}

function size(storage: string | number) {
  return { resources: { requests: { storage } } };
}

describe('dataVolumeClaim', () => {
  it.each<RuleCase>([
    { when: 'takes the default claim', input: {}, finds: [] },
    {
      when: 'takes storage without access modes',
      input: from({ storage: size('3Gi') }),
      finds: [],
    },
    {
      when: 'takes storage without a size for a copy, which has that of its source',
      input: from({
        source: { pvc: { name: 'golden', namespace: 'images' } },
        storage: {},
      }),
      finds: [],
    },
    {
      when: 'refuses storage without a size for a download',
      input: from({ storage: {} }),
      finds: [`error data-volume-size ${path}.storage`],
    },
    {
      when: 'refuses pvc and storage together',
      input: from({ pvc: size('3Gi'), storage: size('3Gi') }),
      finds: [`error data-volume-target ${path}.storage`],
    },
    {
      when: 'refuses a claim with no access mode',
      input: from({ pvc: { accessModes: [] } }),
      finds: [`error data-volume-access-modes ${path}.pvc.accessModes`],
    },
    {
      when: 'refuses a claim with two access modes',
      input: from({
        pvc: { accessModes: ['ReadWriteOnce', 'ReadWriteMany'] },
      }),
      finds: [`error data-volume-access-modes ${path}.pvc.accessModes`],
      says: ['2 access modes: ReadWriteOnce, ReadWriteMany'],
    },
    ...['0', '-3Gi', '1M', '1023Ki'].map(storage => ({
      when: `refuses ${storage} as a size`,
      input: from({ pvc: size(storage) }),
      finds: [`error data-volume-size ${path}.pvc.resources.requests.storage`],
      says: [`"${storage}"`, '1Mi'],
    })),
    {
      when: 'knows a size without its unit',
      input: from({ storage: size(30) }),
      finds: [
        `error data-volume-size ${path}.storage.resources.requests.storage`,
      ],
      says: ['30 bytes', 'did you mean 30Gi?'],
    },
    { when: 'takes 1Mi', input: from({ pvc: size('1Mi') }), finds: [] },
    {
      when: 'looks at nothing where the DataVolume is disabled',
      input: {
        rootDisk: {
          dataVolume: { enabled: false, template: { pvc: size('0') } },
        },
      },
      finds: [],
    },
  ])('$when', each => {
    expect(tryRule(dataVolumeClaim, each)).toEqual(each);
  });
});
