import { AccessWay } from 'backstage-plugin-kubevirt-common';
import { repeatedObstacles } from './repeatedObstacles';

function way(...obstacles: string[]): AccessWay {
  return { id: 'a', from: 'anywhere', title: 'A', commands: [], obstacles };
}

describe('repeatedObstacles', () => {
  it.each([
    ['nothing where there are no ways', [], []],
    ['nothing that one way alone meets', [way('off'), way('no graphics')], []],
    ['nothing that one way says twice', [way('off', 'off')], []],
    [
      'each obstacle of two ways once',
      [way('off', 'no graphics'), way(), way('off'), way('off')],
      ['off'],
    ],
  ])('finds %s', (_, ways, expected) => {
    expect(repeatedObstacles(ways)).toEqual(expected);
  });
});
