import { nearest } from './nearest';

describe('nearest', () => {
  it.each([
    ['userdata', 'userData'],
    ['userDat', 'userData'],
    ['suerData', 'userData'],
    ['usarData', 'userData'],
    ['prots', 'ports'],
    ['claimName', 'name'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, ['ports', 'name', 'userData'])).toBe(meant);
  });

  it.each(['', 'x', 'colour', 'pots of gold'])(
    'knows nothing near %j',
    word => {
      expect(nearest(word, ['ports', 'name', 'userData'])).toBe(undefined);
    },
  );

  it('prefers the word with the fewest letters to change', () => {
    expect(nearest('disks', ['disk', 'risks', 'disks2'])).toBe('disk');
    expect(nearest('gpus', ['cpu', 'gpu'])).toBe('gpu');
  });
});
