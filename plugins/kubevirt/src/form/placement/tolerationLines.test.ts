import { TolerationValues } from 'backstage-plugin-kubevirt-common';
import { readToleration, writeToleration } from './tolerationLines';

describe('a toleration as a line', () => {
  it.each<[string, TolerationValues]>([
    [
      'team=ml:NoSchedule',
      { key: 'team', operator: 'Equal', value: 'ml', effect: 'NoSchedule' },
    ],
    ['gpu:NoExecute', { key: 'gpu', operator: 'Exists', effect: 'NoExecute' }],
    ['gpu', { key: 'gpu', operator: 'Exists' }],
    ['team=', { key: 'team', operator: 'Equal', value: '' }],
    ['gpu:Never', { key: 'gpu:Never', operator: 'Exists' }],
    ['=ml', { key: '=ml', operator: 'Exists' }],
  ])('%s is read and written', (line, toleration) => {
    expect(readToleration(line)).toEqual(toleration);
    expect(writeToleration(toleration)).toBe(line);
  });
});
