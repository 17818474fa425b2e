import { remembering } from './remembering';

describe('remembering', () => {
  it.each([['a'], [undefined]])(
    'reads a text once, also where it is %s',
    it => {
      const read = jest.fn((_: string) => it);
      const remembered = remembering(read);
      expect([remembered('x'), remembered('x')]).toEqual([it, it]);
      expect(read).toHaveBeenCalledTimes(1);
    },
  );

  it('holds no more texts than it is told', () => {
    const read = jest.fn((text: string) => text.length);
    const remembered = remembering(read, 2);
    ['a', 'b', 'c', 'c', 'a'].forEach(text => remembered(text));
    expect(read.mock.calls.flat()).toEqual(['a', 'b', 'c', 'a']);
  });
});
