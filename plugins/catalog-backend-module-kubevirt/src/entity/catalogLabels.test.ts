import { catalogLabels } from './catalogLabels';

describe('catalogLabels', () => {
  it('keeps ordinary labels', () => {
    const labels = {
      app: 'web',
      'app.kubernetes.io/part-of': 'Shop_1.2',
      empty: '',
    };
    expect(catalogLabels(labels)).toEqual(labels);
  });

  it('has none where the object has none', () => {
    expect(catalogLabels(undefined)).toEqual({});
  });

  it.each([
    ['a prefix with too long a part', `${'x'.repeat(64)}.io/a`, 'b'],
    ['a key with two slashes', 'a/b/c', 'd'],
    ['a value that is none', 'a', 'not a value'],
    ['a value that is too long', 'a', 'x'.repeat(64)],
    ['the prototype', '__proto__', 'a'],
    ['what KubeVirt notes about the run', 'kubevirt.io/nodeName', 'node01'],
  ])('leaves out %s', (_, key, value) => {
    const labels = Object.fromEntries([
      [key, value],
      ['app', 'web'],
    ]);
    expect(catalogLabels(labels)).toEqual({ app: 'web' });
  });

  it.each([
    [{ App: '1', app: '2', APP: '3' }, { app: '2' }],
    [{ app: '2', APP: '3', App: '1' }, { app: '2' }],
    [{ APP: '3', App: '1' }, { App: '1' }],
  ])('keeps one of keys that differ in case alone: %p', (labels, expected) => {
    expect(catalogLabels(labels)).toEqual(expected);
  });
});
