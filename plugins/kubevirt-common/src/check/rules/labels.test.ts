import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { labels } from './labels';

describe('labels', () => {
  it.each<RuleCase>([
    {
      when: 'takes labels as Kubernetes does',
      input: {
        labels: {
          tier: 'db',
          'example.com/Cost_Center': 'A.1',
          empty: '',
          'kubevirt.io/vm': 'vm',
        },
        nodeSelector: { 'kubernetes.io/arch': 'amd64' },
      },
      finds: [],
    },
    ...['a b', '-a', 'a/b/c', '/a', 'Ex_ample/a', 'x'.repeat(64)].map(key => ({
      when: `refuses the key ${key}`,
      input: { labels: { [key]: 'x' } },
      finds: [
        `error label ${
          /^[\w-]+$/.test(key) ? `labels.${key}` : `labels["${key}"]`
        }`,
      ],
    })),
    ...['a b', 'a-', 'x'.repeat(64)].map(value => ({
      when: `refuses the value ${value}`,
      input: { nodeSelector: { zone: value } },
      finds: ['error label nodeSelector.zone'],
    })),
    {
      when: "refuses KubeVirt's own labels",
      input: { labels: { 'kubevirt.io/nodeName': 'a' } },
      finds: ['error reserved-label labels["kubevirt.io/nodeName"]'],
    },
    {
      when: 'refuses another name in the label of the VM',
      input: { labels: { 'kubevirt.io/vm': 'other' } },
      finds: ['error reserved-label labels["kubevirt.io/vm"]'],
    },
  ])('$when', each => {
    expect(tryRule(labels, each)).toEqual(each);
  });
});
