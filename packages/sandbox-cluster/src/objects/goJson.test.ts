import { goJson } from './goJson';

describe('goJson', () => {
  it.each([
    ['a < b', '"a \\u003c b"'],
    ['a > b', '"a \\u003e b"'],
    ['a & b', '"a \\u0026 b"'],
    ['line\u2028paragraph\u2029', '"line\\u2028paragraph\\u2029"'],
    ['"quoted" ünd so', '"\\"quoted\\" ünd so"'],
  ])('writes %j as %s', (value, text) => {
    expect(goJson(value)).toBe(text);
  });

  it('escapes keys as well', () => {
    expect(goJson({ '<nil>': 1 })).toBe('{"\\u003cnil\\u003e":1}');
  });
});
