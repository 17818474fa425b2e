import { RuleCase, tryRule } from '../../__testUtils__/tryRule';
import { resources } from './resources';

describe('resources', () => {
  it.each<RuleCase>([
    ...[
      {},
      { cpu: '500m', memory: '1M' },
      { cpu: null },
      { 'ephemeral-storage': '1Gi', 'hugepages-2Mi': '1Gi' },
    ].map(values => ({
      when: `takes ${JSON.stringify(values)}`,
      input: { resources: values },
      finds: [],
    })),
    ...[0, '0', '-1', '0m'].map(cpu => ({
      when: `refuses ${cpu} CPUs`,
      input: { resources: { cpu } },
      finds: ['error cpu resources.cpu'],
    })),
    {
      when: 'refuses more CPUs than there can be',
      input: { resources: { cpu: '8Gi' } },
      finds: ['error cpu resources.cpu'],
      says: ['"8Gi"'],
    },
    {
      when: 'knows memory without its unit',
      input: { resources: { memory: 16 } },
      finds: ['error memory resources.memory'],
      says: ['16 bytes', 'did you mean 16Gi?'],
    },
    {
      when: 'refuses memory below 1M',
      input: { resources: { memory: '999k' } },
      finds: ['error memory resources.memory'],
    },
    {
      when: 'refuses memory below zero',
      input: { resources: { memory: '-2Gi' } },
      finds: ['error memory resources.memory'],
      says: ['-2 GiB'],
    },
    {
      when: 'refuses no memory at all',
      input: { resources: { memory: null } },
      finds: ['error memory resources'],
    },
    {
      when: 'refuses less than nothing of another resource',
      input: { resources: { 'example.com/thing': -1 } },
      finds: ['error resource resources["example.com/thing"]'],
    },
    {
      when: 'takes an instance type alone',
      input: { instancetype: { name: 'u1.small' } },
      finds: [],
    },
    {
      when: 'refuses CPU and memory beside an instance type',
      input: {
        instancetype: { name: 'u1.small' },
        resources: { cpu: 2, memory: '4Gi' },
      },
      finds: [
        'error instancetype-conflict resources.cpu',
        'error instancetype-conflict resources.memory',
      ],
      says: ['"u1.small"'],
    },
  ])('$when', each => {
    expect(tryRule(resources, each)).toEqual(each);
  });
});
