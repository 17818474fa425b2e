import { parseLabelSelector } from './parseLabelSelector';

describe('parseLabelSelector', () => {
  it.each([
    ['app=web', { app: 'web' }, true],
    ['app=web', { app: 'db' }, false],
    ['app == web', { app: 'web' }, true],
    ['app=', { app: '' }, true],
    ['app=', {}, false],
    ['app!=web', { app: 'db' }, true],
    ['app!=web', {}, true],
    ['app!=web', { app: 'web' }, false],
    ['app', { app: '' }, true],
    ['app', {}, false],
    ['!app', {}, true],
    ['!app', { app: 'web' }, false],
    ['app in (web, db)', { app: 'db' }, true],
    ['app in (web,db)', { app: 'cache' }, false],
    ['app in (web)', {}, false],
    ['app notin (web)', {}, true],
    ['app notin (web)', { app: 'web' }, false],
    [
      'app.kubernetes.io/part-of=shop',
      { 'app.kubernetes.io/part-of': 'shop' },
      true,
    ],
    [
      'app=web, tier in (front, back),!canary',
      { app: 'web', tier: 'back' },
      true,
    ],
    [
      'app=web,tier in (front,back),!canary',
      { app: 'web', tier: 'back', canary: '' },
      false,
    ],
    // A label of that name is in no object by itself.
    ['toString', {}, false],
  ])('of %s and %j is %s', (selector, labels, expected) => {
    expect(parseLabelSelector(selector)(labels)).toBe(expected);
  });

  it.each([
    '',
    'app=web,',
    'app>3',
    'app in web',
    'app in (a b)',
    'a b=c',
    '=web',
    '-app=web',
  ])('refuses "%s", and says what would do', selector => {
    expect(() => parseLabelSelector(selector)).toThrow(
      /is no requirement of a label selector; 'app=web'/,
    );
  });
});
