import { withParameter } from './withParameter';

describe('withParameter', () => {
  it.each([
    ['', 'a/b/c', 'vm=a%2Fb%2Fc'],
    ['story=several', 'a/b/c', 'story=several&vm=a%2Fb%2Fc'],
    ['vm=x&story=several', 'y', 'vm=y&story=several'],
    ['vm=x&story=several', undefined, 'story=several'],
    ['vm=x', undefined, ''],
  ])('makes of "%s" with the machine %s "%s"', (search, value, changed) => {
    expect(withParameter(new URLSearchParams(search), 'vm', value)).toBe(
      changed,
    );
  });
});
