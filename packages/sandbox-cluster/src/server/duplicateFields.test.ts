import { duplicateFields, duplicateYamlKeys } from './duplicateFields';

describe('duplicate fields', () => {
  it.each([
    ['{"a":1,"b":{"a":1}}', []],
    ['{"a":1,"a":2,"a":3}', ['a']],
    ['{"spec":{"ports":[{"x":1},{"x":1,"x":2}]}}', ['spec.ports[1].x']],
    ['{"a":{"b":"}{,","b":[1,2,{"c":1,"c":2}]}}', ['a.b', 'a.b[2].c']],
    ['{"a\\"b":1,"a\\u0022b":2}', ['a"b']],
    ['[[{"a":1}],{"a":1,"a":"a"}]', ['[1].a']],
    ['"a"', []],
  ])('of %s', (text, expected) => {
    expect(duplicateFields(text)).toEqual(expected);
  });

  it.each([
    ['a: 1\nb: 2\n', []],
    ['a: 1\nb:\n  c: 1\n  c: 2\n', ['line 4: key "c" already set in map']],
    ['"a": 1\n"a": 2\n', ['line 2: key "a" already set in map']],
  ])('of YAML %j', (text, expected) => {
    expect(duplicateYamlKeys(text)).toEqual(expected);
  });
});
