import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { beyondChart } from './beyondChart';

const blank = { source: { blank: {} } };

describe('beyondChart', () => {
  it.each<RuleCase>([
    {
      when: 'has nothing to say of the defaults',
      profile: 'chart',
      input: {},
      finds: [],
    },
    {
      when: 'names what the chart does not know',
      profile: 'chart',
      input: { runStrategy: 'Always', network: { serviceType: 'NodePort' } },
      finds: [
        'hint beyond-chart runStrategy',
        'hint beyond-chart network.serviceType',
      ],
    },
    {
      when: 'says nothing of it in the profile modern',
      input: { runStrategy: 'Always' },
      finds: [],
    },
    {
      when: 'explains that Helm would render two sources',
      profile: 'chart',
      input: { rootDisk: { dataVolume: { template: blank } } },
      finds: ['hint helm-merge rootDisk.dataVolume.template.source'],
      says: ['http: null'],
    },
    {
      when: 'does not where the default is taken away',
      profile: 'chart',
      input: {
        rootDisk: {
          dataVolume: { template: { source: { http: null, blank: {} } } },
        },
      },
      finds: [],
    },
    {
      when: 'names the length that Helm takes',
      profile: 'chart',
      name: 'a'.repeat(54),
      input: {},
      finds: ['hint beyond-chart name'],
      says: ['54'],
    },
  ])('$when', each => {
    expect(tryRule(beyondChart, each)).toEqual(each);
  });
});
